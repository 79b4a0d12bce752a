package org.talka.web.backtest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talka.web.page.Choices;
import org.talka.web.rulebook.StudyView;
import org.talka.web.rulebook.Tabs;

/**
 * Rules held against known cooperations.
 *
 * @param headline the answer
 * @param small what to keep in mind where there are few known pairs; else empty
 * @param choices which pairs, and among whom
 * @param seed of what is hidden and drawn
 * @param carried names and values the form carries along
 * @param notes findings about an uploaded list
 * @param pairs how many pairs there are, in words
 * @param runnable whether there are enough
 * @param held whether whole countries are held out as well
 * @param result null until there is one
 * @param learned null until there are learned weights
 * @param list where the pairs can be taken from as CSV
 * @param command that prints the same
 */
public record BackTestPage(
        String headline,
        String small,
        Tabs tabs,
        StudyView study,
        StudyView learning,
        List<Choices> choices,
        String seed,
        List<Map.Entry<String, String>> carried,
        List<String> notes,
        String pairs,
        boolean runnable,
        boolean held,
        @Nullable Result result,
        @Nullable Learned learned,
        String list,
        String command) {

    public BackTestPage {
        choices = List.copyOf(choices);
        carried = List.copyOf(carried);
        notes = List.copyOf(notes);
    }

    /**
     * What came out.
     *
     * @param curves the share of true partners among the first so many
     * @param without what dropping each criterion costs
     * @param ties by how many other partners of the partner are known
     */
    public record Result(
            List<Way> ways, List<Curve> curves, List<Without> without, Groups countries, Groups sizes, Groups ties) {
        public Result {
            ways = List.copyOf(ways);
            curves = List.copyOf(curves);
            without = List.copyOf(without);
        }
    }

    /** One way to rank, with 95 % intervals. */
    public record Way(
            String name, String auc, String aucRange, String mrr, String mrrRange, String recall, String recallRange) {}

    /**
     * One way, drawn; units of a drawing 640 wide and 320 high.
     *
     * @param tone class of the line
     */
    public record Curve(String name, String tone, String path) {}

    /** AUC without one criterion, and how it differs. */
    public record Without(String name, String auc, String change) {}

    /**
     * AUC within a country or size.
     *
     * @param ways one figure for each way shown; "–" where there is none
     */
    public record Group(String name, String questions, List<String> ways) {
        public Group {
            ways = List.copyOf(ways);
        }
    }

    /**
     * Groups, and what ranked within them.
     *
     * @param ways what they are called
     */
    public record Groups(List<String> ways, List<Group> rows) {
        public Groups {
            ways = List.copyOf(ways);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Weights learned.
     *
     * @param sentence how well they do where they were not learned
     * @param take the bench with these weights
     */
    public record Learned(List<Weight> weights, String sentence, String take) {
        public Learned {
            weights = List.copyOf(weights);
        }
    }

    /** One weight beside the present one, both as parts of all weights. */
    public record Weight(String name, String now, String then) {}
}
