package org.talka.engine.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.talka.engine.Region;
import org.talka.engine.explain.Language;
import org.talka.engine.explain.VerdictText;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.Check;
import org.talka.engine.plan.Check.Subject;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Verdict;
import org.talka.engine.rules.Rules;

/** A small region in which the rules ask for everything there is, and the plan made for it. */
final class EverythingAsked {

    static final Rules.TwinningRules EVERYTHING = new Rules.TwinningRules(
            2,
            3,
            List.of(1.0, 0.5),
            0.5,
            0.01,
            List.of(new Rules.CapacityStep(20_000, 3)),
            Map.of("L", 1),
            new Rules.TieRules(0.04, 0.02),
            new Rules.CrossBorder(40, 0.3),
            new Rules.RegionalBalance(1.5, 0.2));

    static final Region REGION = Region.of()
            .municipalities("""
                    id,name,name_en,country,region,population,lat,lon,languages
                    A,Alkšņu novads,"Alder, the green",LV,Vidzeme,12000,56.9,24.1,lv
                    B,Bērzu novads,Birch,LV,Vidzeme,8000,57.3,25.2,lv;en
                    C,Ciedru novads,Cedar,LV,Latgale,30000,55.9,26.5,lv
                    D,Eglaine,Spruce,LV,Latgale,3000,56.2,26.1,lv
                    E,Elva,Elva,EE,,9000,58.2,26.4,et;en
                    L,Lazdu novads,Hazel,LV,Kurzeme,100,57,22,lv
                    """)
            .competencies("""
                    id,name_en,name_lv
                    waste,waste management,atkritumu apsaimniekošana
                    roads,road upkeep,ceļu uzturēšana
                    """)
            .offers("""
                    municipality,competency,level,source,year,origin
                    A,waste,0.9,page 12,2025,documented
                    D,waste,0.4,page 13,2020,documented
                    E,roads,0.8,page 14,2025,documented
                    """)
            .needs("""
                    municipality,competency,urgency,source,year,origin
                    B,waste,0.55,letter 3,2025,declared
                    B,roads,0.25,letter 4,2025,declared
                    C,roads,0.75,letter 5,2025,declared
                    C,waste,0.35,letter 5,2025,declared
                    """)
            .cooperations("""
                    id,kind,name,since,until,source
                    old,twinning,Alder and Cedar,1999,2010,page 15
                    new,twinning,Birch and Elva,2005,,page 16
                    """)
            .members("""
                    cooperation,municipality,role
                    old,A,
                    old,C,
                    new,B,
                    new,E,
                    """)
            .rules("""
                    {"name": "of the test", "version": "7", "home": ["LV"],
                     "weights": {"complementarity": 30, "nearness": 10}}
                    """);

    static final Pins PINS = Pins.of(List.of(Pair.of("A", "C")), List.of(Pair.of("A", "B")));

    private EverythingAsked() {}

    static CooperationMatrix matrix() {
        return PlanFiles.matrix(REGION, EVERYTHING);
    }

    static PlanFiles plan(Path folder) throws IOException, PlanImpossible {
        return PlanFiles.of(matrix(), PINS, Language.EN, 20, folder);
    }

    static List<Subject> failed(Verdict verdict) {
        return verdict.checks().stream()
                .filter(check -> check.state() == Check.State.FAILED)
                .map(Check::subject)
                .collect(Collectors.toList());
    }

    static List<String> remarks(Verdict verdict) {
        VerdictText text = VerdictText.in(Language.EN);
        return verdict.checks().stream()
                .flatMap(check -> text.remarks(check).stream())
                .toList();
    }
}
