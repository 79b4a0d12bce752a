package org.talka.web.tradeoff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talka.engine.explain.RuleChange;
import org.talka.web.page.Link;
import org.talka.web.rulebook.PairChanges;
import org.talka.web.rulebook.StudyView;
import org.talka.web.rulebook.Tabs;

/**
 * What another aim than fit costs.
 *
 * @param headline the answer
 * @param aims each with its address
 * @param aim which of them is shown
 * @param plot null until there is something to draw
 * @param rows one a point
 * @param chosen the plan behind one point; null where none is chosen
 * @param command that prints the same
 */
public record TradeOffPage(
        String headline,
        Tabs tabs,
        StudyView study,
        List<Tabs.Tab> aims,
        String aim,
        @Nullable Plot plot,
        List<Row> rows,
        @Nullable Chosen chosen,
        String command) {

    public TradeOffPage {
        aims = List.copyOf(aims);
        rows = List.copyOf(rows);
    }

    /** One plan of the front. */
    public record Row(
            String number,
            String href,
            String fit,
            String reached,
            String pairs,
            String left,
            boolean front,
            boolean chosen) {}

    /**
     * The plan behind a point.
     *
     * @param changes against the plan for fit alone
     * @param made how its rules differ from those the question began with, in words
     * @param rules the same one by one
     * @param proposals all its pairs, best fit first
     * @param bench the rules of this point, on the bench; empty where dials do not lead there
     */
    public record Chosen(
            String title,
            PairChanges changes,
            String made,
            List<RuleChange> rules,
            List<Proposed> proposals,
            String bench) {
        public Chosen {
            rules = List.copyOf(rules);
            proposals = List.copyOf(proposals);
        }

        /** Whether the rules that differ can stand open. */
        public boolean isShort() {
            return rules.size() <= 6;
        }
    }

    /** One pair of a plan. */
    public record Proposed(Link pair, String fit) {}

    /**
     * The points, drawn; units of a drawing 640 wide and 320 high.
     *
     * @param line through the points on the front, as an SVG path
     * @param low what stands at the left end, and so on
     */
    public record Plot(
            List<Mark> marks,
            String line,
            String low,
            String high,
            String bottom,
            String top,
            String across,
            String up) {
        public Plot {
            marks = List.copyOf(marks);
        }
    }

    /**
     * One point.
     *
     * @param number what stands on it; empty where a later point covers it and has the numbers of both
     */
    public record Mark(String x, String y, String href, String label, boolean front, boolean chosen, String number) {

        /** Whether the numbers are too many to stand within the point. */
        public boolean isBeside() {
            return number.length() > 3;
        }
    }
}
