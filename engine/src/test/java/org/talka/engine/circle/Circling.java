package org.talka.engine.circle;

import java.util.List;
import org.talka.engine.Region;
import org.talka.engine.Talka;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.TwinningPlan;

/** Regions in which help goes round, and plans put together by hand. */
final class Circling {

    static final String MUNICIPALITIES = """
            id,name,country,population,lat,lon,languages
            A,Alder,LV,12000,56.9,24.1,lv
            B,Birch,LV,8000,57.3,25.2,lv
            C,Cedar,LV,30000,55.9,26.5,lv
            D,Dogwood,LV,9000,56.4,25.5,lv
            """;

    static final String COMPETENCIES = """
            id,name_en,name_lv
            waste,waste management,atkritumu apsaimniekošana
            roads,road upkeep,ceļu uzturēšana
            parks,parks,parki
            sport,sport,sports
            music,music,mūzika
            books,libraries,bibliotēkas
            """;

    private Circling() {}

    /** A gives B waste, B gives C roads, C gives A parks; and what is added. */
    static Region ofThree(String moreOffers, String moreNeeds) {
        return region("""
                A,waste,0.9
                B,roads,0.8
                C,parks,0.7
                """ + moreOffers, """
                B,waste,0.8
                C,roads,0.9
                A,parks,0.6
                """ + moreNeeds);
    }

    /**
     * A region of A, B, C and D.
     *
     * @param offers rows of municipality, competency, level
     * @param needs rows of municipality, competency, urgency
     */
    static Region region(String offers, String needs) {
        return Region.of()
                .municipalities(MUNICIPALITIES)
                .competencies(COMPETENCIES)
                .offers("municipality,competency,level,source,year,origin\n" + sourced(offers))
                .needs("municipality,competency,urgency,source,year,origin\n" + sourced(needs));
    }

    private static String sourced(String rows) {
        return rows.lines()
                .map(row -> row.strip() + ",a page,2025,documented\n")
                .reduce("", String::concat);
    }

    static CooperationMatrix matrix(Region region) {
        LoadedPackage loaded = region.loadWithRules();
        return Talka.of(loaded.data(), loaded.rules(), List.of()).matrix();
    }

    static TwinningPlan plan(CooperationMatrix matrix, Pair... pairs) {
        return plan(matrix, Pins.NONE, pairs);
    }

    static TwinningPlan plan(CooperationMatrix matrix, Pins pins, Pair... pairs) {
        List<Proposal> proposals = List.of(pairs).stream()
                .map(pair -> matrix.assess(pair.a(), pair.b()))
                .map(Circling::proposal)
                .toList();
        return new TwinningPlan(
                1,
                pins,
                0,
                0,
                0,
                0,
                0,
                TwinningPlan.OptimalBy.NOBODY,
                false,
                0,
                proposals,
                List.of(),
                List.of(),
                List.of());
    }

    private static Proposal proposal(Assessment assessment) {
        return new Proposal(assessment, assessment.helps(), false);
    }
}
