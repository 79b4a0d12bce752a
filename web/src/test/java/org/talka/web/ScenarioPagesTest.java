package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talka.engine.Talka;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.Progress;
import org.talka.web.store.Base;
import org.talka.web.store.RunKey;
import org.talka.web.store.Scenarios;
import org.talka.web.store.Store;

/** Scenarios: kept, renamed, copied, deleted, held side by side, and there again after a restart. */
class ScenarioPagesTest {

    /** A row of two figures and their difference. */
    private static final Pattern ROW =
            Pattern.compile("<td class=\"number\">([0-9.]+)</td><td class=\"number\">([0-9.]+)"
                    + "</td><td class=\"number\">([^<]*)</td>");

    private static final String PIN = "?pin=LV0001000%7ELV0041000";
    private static final String MARKUP = "%3Cscript%3Ealert(1)%3C%2Fscript%3E";

    @TempDir
    private static Path folder;

    private static Talka talka;
    private static Browsing site;

    @BeforeAll
    static void start() throws Exception {
        talka = Packages.latvia();
        site = Browsing.keeping(talka, folder);
        site.post("/en/plan" + PIN, "seconds=5");
        site.awaitPlan(PIN);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String keep(String name, String query) throws Exception {
        HttpResponse<String> kept = site.post("/en/scenarios" + query, "name=" + name);
        assertThat(kept.statusCode()).isEqualTo(303);
        return kept.headers().firstValue("Location").orElseThrow().substring("/en".length());
    }

    private static String number(String address) {
        return address.substring("/scenario/".length());
    }

    @Test
    void planIsKeptUnderANameAndFoundAgainInBothLanguages() throws Exception {
        String address = keep("Riga+first", PIN);

        assertThat(site.get("/en/scenarios").body()).contains("Riga first");
        assertThat(site.get("/lv" + address).body())
                .contains("Riga first")
                .contains("Nostiprināts: šiem pāriem jābūt plānā")
                .contains("pabeigts");
        assertThat(site.get("/en/plan" + PIN).body()).contains("Kept as scenario:");
        assertThat(site.get("/en/plan?scenario=" + number(address)).body())
                .contains("Pinned: every plan must hold these pairs");
    }

    @Test
    void markupInANameIsShownAsText() throws Exception {
        String address = keep(MARKUP, PIN);

        for (String page : new String[] {"/scenarios", address, address + "/delete", "/compare?a=" + number(address)}) {
            assertThat(site.get("/lv" + page).body())
                    .as(page)
                    .doesNotContain("<script>alert")
                    .contains("&lt;script&gt;alert(1)");
        }
    }

    @Test
    void nameThatIsMissingOrTooLongIsToldInWords() throws Exception {
        assertThat(site.post("/lv/scenarios" + PIN, "name=++").body()).contains("Scenārijam vajadzīgs nosaukums.");
        assertThat(site.post("/en/scenarios" + PIN, "").statusCode()).isEqualTo(400);
        assertThat(site.post("/en/scenarios" + PIN, "name=" + "a".repeat(121)).body())
                .contains("at most 120 characters");
    }

    @Test
    void scenarioIsRenamedCopiedAndDeletedAfterAQuestion() throws Exception {
        String address = keep("Before", PIN);

        site.post("/en" + address + "/rename", "name=After");
        String copy = site.post("/en" + address + "/copy", "")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String asked = site.get("/en" + address + "/delete").body();
        HttpResponse<String> deleted = site.post("/en" + address + "/delete", "");

        assertThat(site.get(copy).body()).contains("After (copy)");
        assertThat(asked).contains("Delete the scenario “After”?");
        assertThat(deleted.headers().firstValue("Location")).hasValue("/en/scenarios");
        assertThat(site.get("/en" + address).statusCode()).isEqualTo(404);
    }

    @Test
    void twoPlansStandSideBySideOnListAndMap() throws Exception {
        String id = number(keep("Compared", PIN));

        String page = site.get("/en/compare?a=" + id + "&b=usual").body();

        assertThat(page)
                .contains("pairs are in both")
                .contains("Worth of the plan")
                .doesNotContain("Total fit")
                .contains("Municipalities with 2 partners")
                .contains("class=\"arc line only-first\"")
                .contains("Only in Compared: ");
        assertThat(page)
                .contains("Proven: no better plan.")
                .contains("Proven: with these pairs pinned or ruled out, no better plan.")
                .as("those with one partner are abroad, and not counted")
                .doesNotContain("Municipalities with 1 partner<");
        assertThat(site.get("/api/en/compare.csv?a=" + id + "&b=usual").body()).contains("only in the first");
        assertThat(site.get("/api/lv/compare.xlsx?a=" + id + "&b=usual").body()).startsWith("PK");
    }

    @Test
    void differencesAreThoseOfTheFiguresShown() throws Exception {
        String page = site.get("/en/compare?a=" + number(keep("Added up", PIN)) + "&b=usual")
                .body();

        List<MatchResult> rows = ROW.matcher(page).results().toList();

        assertThat(rows).hasSizeGreaterThan(5);
        assertThat(rows).allSatisfy(row -> {
            BigDecimal more = new BigDecimal(row.group(2)).subtract(new BigDecimal(row.group(1)));
            String shown = row.group(3).equals("=")
                    ? "0"
                    : row.group(3).replace("+", "").replace('−', '-');
            assertThat(new BigDecimal(shown)).isEqualByComparingTo(more);
        });
    }

    @Test
    void planHeldBesideItselfAsksForAnother() throws Exception {
        assertThat(site.get("/lv/compare").body())
                .contains("Abās pusēs ir tas pats: parastais plāns.")
                .doesNotContain("compare-figures");
    }

    @Test
    void scenarioWithoutAPlanSaysSoAndCanBeStarted() throws Exception {
        String address = keep("Not+made", "?forbid=LV0001000~LV0002000&seconds=20");

        assertThat(site.get("/en" + address).body())
                .contains("No plan has been made for it yet.")
                .contains("action=\"/en/plan?forbid=");
        assertThat(site.get("/en/compare?a=" + number(address)).body()).contains("cannot be compared yet");
        assertThat(site.get("/api/en/compare.csv?a=" + number(address)).statusCode())
                .isEqualTo(503);
    }

    @Test
    void unknownScenarioIsToldInWords() throws Exception {
        for (String page : new String[] {"/scenario/999999", "/scenario/x", "/compare?a=999999", "/plan?scenario=x"}) {
            HttpResponse<String> answer = site.get("/en" + page);
            assertThat(answer.statusCode()).as(page).isEqualTo(404);
            assertThat(answer.body()).as(page).contains("There is no scenario");
        }
    }

    @Test
    void bodyThatIsTooLargeIsToldInWords() throws Exception {
        HttpResponse<String> page = site.post("/lv/scenarios", "name=" + "a".repeat(100_000));

        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("Tas ir vairāk, nekā šīs vietnes veidlapa var nosūtīt.");
    }

    @Test
    void siteWithoutAStoreSaysSoAndGoesOn() throws Exception {
        try (Browsing without = Browsing.of(talka)) {
            assertThat(without.get("/lv/scenarios").body()).contains("Šī vietne scenārijus neglabā.");
            assertThat(without.get("/en/scenario/1").statusCode()).isEqualTo(503);
            assertThat(without.post("/en/scenarios", "name=x").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void everythingIsThereAgainAfterARestartWithoutSolving(@TempDir Path own) throws Exception {
        String question = "?forbid=LV0001000%7ELV0002000&seconds=20";
        RunKey interrupted = RunKey.of("?pin=LV0001000%7ELV0003000", 1, Base.of(talka));
        String before;
        String usual;
        try (Browsing first = Browsing.keeping(talka, own)) {
            first.post("/en/plan" + question, "seconds=20");
            first.awaitPlan(question);
            first.post("/en/scenarios" + question, "name=Kept");
            before = first.get("/api/en/plan.csv" + question).body();
            usual = first.get("/api/en/plan.csv").body();
        }
        try (Store store = Store.open(own)) {
            store.runs().begun(store.runs().asked(interrupted));
            store.scenarios().keep("Interrupted", interrupted.question(), 1, Base.of(talka));
        }

        try (Browsing second = Browsing.keeping(talka, own)) {
            second.awaitPlan(question);
            assertThat(second.get("/api/en/plan.csv" + question).body()).isEqualTo(before);
            assertThat(second.get("/api/en/plan.csv").body()).isEqualTo(usual);
            assertThat(second.get("/en/scenarios").body()).contains("Kept").contains("interrupted");
            assertThat(second.get("/en/scenario/2").body()).contains("Start again");
        }
    }

    @Test
    void stoppedPlanOfAScenarioSaysSoIsComparedAndCanBeBegunAgain(@TempDir Path own) throws Exception {
        RunKey key = RunKey.of("?forbid=LV0001000%7ELV0002000&seconds=60", 1, Base.of(talka));
        try (Store store = Store.open(own)) {
            long run = store.runs().asked(key);
            store.runs()
                    .done(
                            run,
                            talka.propose(Pins.NONE, 1, Duration.ofSeconds(1), Progress.SILENT),
                            Duration.ofMillis(12_300));
            store.scenarios().keep("Cut", key.question(), 1, Base.of(talka));
        }

        try (Browsing site = Browsing.keeping(talka, own)) {
            assertThat(site.get("/en/scenario/1").body())
                    .contains("stopped after 12 seconds, with the best plan so far", "Start again");
            assertThat(site.get("/lv/scenario/1").body())
                    .contains("apturēts pēc 12 sekundēm, saglabājot labāko atrasto plānu");
            assertThat(site.get("/en/compare?a=1&b=usual").body()).contains("pairs are in both");
        }
    }

    @Test
    void scenarioTooManyIsRefusedInWordsUntilAnotherIsDeleted(@TempDir Path own) throws Exception {
        try (Store store = Store.open(own)) {
            for (int i = 0; i < Scenarios.MOST; i++) {
                store.scenarios().keep("scenario " + i, "?pin=LV0001000%7ELV0003000", 1, Base.of(talka));
            }
        }

        try (Browsing site = Browsing.keeping(talka, own)) {
            HttpResponse<String> kept = site.post("/lv/scenarios?pin=LV0001000~LV0002000", "name=Vēl+viens");
            HttpResponse<String> copied = site.post("/en/scenario/7/copy", "");
            site.post("/en/scenario/7/delete", "");

            assertThat(kept.statusCode()).isEqualTo(409);
            assertThat(kept.body()).contains("Scenāriju jau ir 200, un vairāk glabāt nevar.");
            assertThat(copied.body()).contains("There are 200 scenarios already, and no more can be kept.");
            assertThat(site.post("/lv/scenarios?pin=LV0001000~LV0002000", "name=one")
                            .statusCode())
                    .isEqualTo(303);
        }
    }
}
