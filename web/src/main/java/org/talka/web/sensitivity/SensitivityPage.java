package org.talka.web.sensitivity;

import java.util.List;
import org.talka.web.page.Bar;
import org.talka.web.page.Choices;
import org.talka.web.page.Link;
import org.talka.web.rulebook.StudyView;
import org.talka.web.rulebook.Tabs;

/**
 * What a plan owes to its weights.
 *
 * @param headline the answer
 * @param text how many proposals are how steady; empty before there is an answer
 * @param swings one a criterion, the largest change first
 * @param shares one a proposal, the least steady first
 * @param newcomers pairs the plan does not hold and other weights often choose
 * @param command that prints the same
 */
public record SensitivityPage(
        String headline,
        String text,
        Tabs tabs,
        StudyView study,
        List<Choices> choices,
        List<Swing> swings,
        List<Share> shares,
        List<Share> newcomers,
        String command) {

    public SensitivityPage {
        choices = List.copyOf(choices);
        swings = List.copyOf(swings);
        shares = List.copyOf(shares);
        newcomers = List.copyOf(newcomers);
    }

    /**
     * One weight down and up.
     *
     * @param y where it is drawn
     * @param downX left end of the bar for less
     * @param downWidth its length, part of the pairs that are lost
     * @param upWidth length of the bar for more
     */
    public record Swing(
            String name,
            int y,
            String downX,
            String downWidth,
            String upWidth,
            String downKept,
            String upKept,
            String downFit,
            String upFit,
            String downLeft,
            String upLeft) {}

    /** How often a pair is chosen. */
    public record Share(Link pair, Bar bar, String share) {}
}
