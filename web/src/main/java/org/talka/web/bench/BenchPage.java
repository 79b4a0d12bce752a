package org.talka.web.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talka.engine.explain.RuleChange;
import org.talka.web.page.Bar;
import org.talka.web.page.Choices;
import org.talka.web.page.Link;
import org.talka.web.rulebook.PairChanges;
import org.talka.web.rulebook.StudyView;
import org.talka.web.rulebook.Tabs;

/**
 * The rules as a form, and what turning them does.
 *
 * @param headline the answer
 * @param from which version the dials begin from
 * @param against which version they are compared with
 * @param municipality whose partners are shown
 * @param groups of dials, in the order of the file
 * @param findings what is wrong with what was asked
 * @param notices what became of keeping or bringing a version
 * @param changes what differs from the rules compared with
 * @param effects null where the rules have a fault or nobody is there
 * @param caption of the effects
 * @param study null where the rules have a fault
 * @param solved null until the plan is made
 * @param solvedTitle what stands above it
 * @param begun name of the version the dials begin from; empty for the package
 * @param download the rules as a file
 * @param name offered for keeping them
 * @param versions the kept ones
 */
public record BenchPage(
        String headline,
        Tabs tabs,
        Choices from,
        Choices against,
        Choices municipality,
        List<Group> groups,
        List<String> findings,
        List<String> notices,
        List<RuleChange> changes,
        @Nullable Effects effects,
        String caption,
        @Nullable StudyView study,
        @Nullable Solved solved,
        String solvedTitle,
        String begun,
        String download,
        String name,
        List<Link> versions) {

    public BenchPage {
        groups = List.copyOf(groups);
        findings = List.copyOf(findings);
        notices = List.copyOf(notices);
        changes = List.copyOf(changes);
        versions = List.copyOf(versions);
    }

    /** Dials that belong together; closed ones are opened by a click. */
    public record Group(String title, boolean open, List<Part> parts) {
        public Group {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Dials under one sentence.
     *
     * @param sentence of an eligibility rule or a derivation; empty where each dial has its own
     */
    public record Part(String sentence, List<Row> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One dial.
     *
     * @param was the value turned away from; empty where it is not turned
     * @param usual what holds where nothing is written; empty where that needs no words
     * @param on whether a switch is on
     * @param options what may be chosen; none where anything may be written
     */
    public record Row(
            String key,
            String label,
            String meaning,
            String value,
            String was,
            String usual,
            String kind,
            boolean on,
            boolean faulty,
            List<Choices.Option> options) {
        public Row {
            options = List.copyOf(options);
        }
    }

    /** The partners of one municipality, before and after. */
    public record Effects(String sentence, List<Partner> partners) {
        public Effects {
            partners = List.copyOf(partners);
        }
    }

    /** One of them. */
    public record Partner(
            String now, String was, String move, String tone, Link name, Bar bar, String fit, String fitWas) {}

    /** The plan under these rules beside the one compared with. */
    public record Solved(String headline, String proof, PairChanges changes) {}
}
