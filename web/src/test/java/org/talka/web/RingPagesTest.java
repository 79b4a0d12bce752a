package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talka.RingPackage;

/** Rings of help on the pages. */
class RingPagesTest {

    @TempDir
    private static Path folder;

    private static Browsing site;

    @BeforeAll
    static void start() throws Exception {
        site = Browsing.finished(Packages.read(RingPackage.in(folder)));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void planPageShowsTheRingUnderTheProposals() throws Exception {
        String page = site.get("/en/plan").body();

        assertThat(page)
                .contains("1 ring of help stands beside the pairs.")
                .contains("Birch gets help with waste management.")
                .contains("Cedar can help Alder with parks.")
                .contains("No two of them can help each other both ways");
        assertThat(page.indexOf("id=\"rings\"")).isGreaterThan(page.indexOf("id=\"proposals\""));
    }

    @Test
    void membersOfTheRingAreLinksWithAWordForTheArrowBetweenThem() throws Exception {
        assertThat(site.get("/lv/plan").body())
                .contains("Līdzās pāriem ir 1 savstarpējās palīdzības gredzens.")
                .contains(
                        "Kāpēc šis gredzens<span class=\"visually-hidden\">: Alkšņu novads, Bērzu novads, Ciedru novads")
                .containsPattern("href=\"/lv/municipality/alder\">Alkšņu novads</a><span class=\"sign\">"
                        + "<span aria-hidden=\"true\">→</span><span class=\"visually-hidden\"> palīdz </span></span>"
                        + "<a href=\"/lv/municipality/birch\">");
    }

    @Test
    void ringsAmongAllNeedsAreNotSaidToLeaveTheNeedsOfPairsAside() throws Exception {
        site.finishCircles();
        String sentence = "It meets only needs that no pair of the plan meets.";

        assertThat(site.get("/en/plan").body()).contains(sentence);
        assertThat(site.get("/en/circles").body()).contains("Why this ring").doesNotContain(sentence);
    }

    @Test
    void municipalityPageShowsTheRingsItIsIn() throws Exception {
        assertThat(site.get("/en/municipality/cedar").body()).contains("<h2>Rings of help</h2>", "Why this ring");
        assertThat(site.get("/en/municipality/elm").body()).doesNotContain("Rings of help");
    }
}
