package org.talka.web.bench;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talka.web.page.Bar;
import org.talka.web.page.Choices;
import org.talka.web.page.Link;
import org.talka.web.rulebook.StudyView;
import org.talka.web.rulebook.Tabs;

/**
 * The rules as a form, and what turning them does.
 *
 * @param headline the answer
 * @param from which version the dials begin from
 * @param municipality whose partners are shown
 * @param groups of dials, in the order of the file
 * @param findings what is wrong with what was asked
 * @param notices what became of keeping or bringing a version
 * @param changes what differs from the rules of the package
 * @param effects null where the rules have a fault or nobody is there
 * @param solved null until the plan is made
 * @param download the rules as a file
 * @param name offered for keeping them
 * @param versions the kept ones
 */
public record BenchPage(
        String headline,
        Tabs tabs,
        Choices from,
        Choices municipality,
        List<Group> groups,
        List<String> findings,
        List<String> notices,
        List<Change> changes,
        @Nullable Effects effects,
        StudyView study,
        @Nullable Solved solved,
        List<Map.Entry<String, String>> carried,
        String download,
        String name,
        List<Link> versions) {

    public BenchPage {
        groups = List.copyOf(groups);
        findings = List.copyOf(findings);
        notices = List.copyOf(notices);
        changes = List.copyOf(changes);
        carried = List.copyOf(carried);
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
     * @param on whether a switch is on
     */
    public record Row(
            String key,
            String label,
            String meaning,
            String value,
            String was,
            String kind,
            boolean on,
            boolean faulty) {}

    /** One place where the rules differ. */
    public record Change(String pointer, String before, String after) {}

    /** The partners of one municipality, before and after. */
    public record Effects(String sentence, List<Partner> partners) {
        public Effects {
            partners = List.copyOf(partners);
        }
    }

    /** One of them. */
    public record Partner(
            String now, String was, String move, String tone, Link name, Bar bar, String fit, String fitWas) {}

    /** The plan under these rules beside the present one. */
    public record Solved(
            String headline, String proof, String sentence, List<Link> came, List<Link> went, String kept) {
        public Solved {
            came = List.copyOf(came);
            went = List.copyOf(went);
        }
    }
}
