package org.talka.engine.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.talka.engine.graph.CooperationGraph.CommonPartner;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CriterionValue;
import org.talka.engine.matrix.Facts;
import org.talka.engine.matrix.Help;
import org.talka.engine.matrix.SharedChallenge;
import org.talka.engine.model.Municipality;
import org.talka.engine.rules.Criterion;
import org.talka.engine.rules.Rules;

/** What the criteria are called, what they mean and what each rests on for one pair. */
final class CriterionWords {

    private static final int MOST_PARTNERS = 3;

    /** From this likeness on two numbers of residents are called alike; 17,000 and 34,000 are not. */
    private static final double ALIKE = 0.75;

    private static final double HALF = 0.5;

    private final Wording wording;

    CriterionWords(Wording wording) {
        this.wording = wording;
    }

    String name(Criterion criterion) {
        return wording.say("criterion." + criterion.key());
    }

    String meaning(Criterion criterion) {
        Rules.Scales scales = wording.matrix().rules().scales();
        return wording.say(
                "meaning." + criterion.key(),
                Map.of(
                        "km", wording.whole(scales.nearnessHalfKm()),
                        "same", wording.percent(scales.sameRegion()),
                        "other", wording.percent(scales.otherRegion()),
                        "abroad", wording.percent(scales.abroad())));
    }

    String facts(Assessment assessment, CriterionValue value) {
        Facts facts = value.facts();
        if (facts instanceof Facts.Helps helps) {
            return helps(assessment, helps.helps());
        }
        if (facts instanceof Facts.Balance balance) {
            return balance(assessment, balance);
        }
        if (facts instanceof Facts.Challenges challenges) {
            return challenges(challenges);
        }
        if (facts instanceof Facts.Apart apart) {
            return apart(assessment, apart);
        }
        if (facts instanceof Facts.Sizes sizes) {
            return sizes(assessment, sizes, value.value());
        }
        if (facts instanceof Facts.Languages languages) {
            return languages(assessment, languages);
        }
        if (facts instanceof Facts.Partners partners) {
            return partners(partners);
        }
        if (facts instanceof Facts.Ends ends) {
            return ends(assessment, value.criterion(), ends);
        }
        if (facts instanceof Facts.Between between) {
            return wording.say(
                    "between." + value.criterion().key(),
                    Map.of("amount", amount(value.criterion(), between.amount())));
        }
        return region(assessment, ((Facts.Regions) facts).relation());
    }

    private String amount(Criterion criterion, double amount) {
        return criterion == Criterion.NAME
                ? wording.percent(amount)
                : wording.language().number(amount, 2);
    }

    private String ends(Assessment assessment, Criterion criterion, Facts.Ends ends) {
        return wording.say(
                "ends." + criterion.key(),
                Map.of(
                        "a", wording.municipality(assessment.a()),
                        "b", wording.municipality(assessment.b()),
                        "ofA", figure(criterion, ends.a()),
                        "ofB", figure(criterion, ends.b())));
    }

    private String figure(Criterion criterion, double figure) {
        if (Double.isNaN(figure)) {
            return wording.say("figure.unknown");
        }
        return switch (criterion) {
            case CENTRE, CUSTOM, AFFINITY, ROLE, COUNTRY_RANK, CLOSEST, LIKE_PARTNERS -> wording.percent(figure);
            case SIZE, MAGNITUDE, LEADING, PROMINENCE, LARGE_ALIKE, INLAND, DOMINANCE -> wording.whole(figure);
            default -> wording.language().number(figure, 1);
        };
    }

    private String helps(Assessment assessment, List<Help> helps) {
        List<String> sentences = new ArrayList<>();
        for (String giver : List.of(assessment.a(), assessment.b())) {
            List<String> given = fieldsFrom(giver, helps);
            if (!given.isEmpty()) {
                sentences.add(wording.count(
                        "help.fields",
                        given.size(),
                        Map.of("name", wording.municipality(giver), "fields", wording.fields(given))));
            }
        }
        return sentences.isEmpty() ? wording.say("help.none") : String.join(" ", sentences);
    }

    private static List<String> fieldsFrom(String giver, List<Help> helps) {
        return helps.stream()
                .filter(help -> help.from().equals(giver))
                .map(Help::competency)
                .toList();
    }

    private String balance(Assessment assessment, Facts.Balance balance) {
        double weaker = Math.min(balance.aToB(), balance.bToA());
        double stronger = Math.max(balance.aToB(), balance.bToA());
        if (stronger == 0) {
            return wording.say("balance.none");
        }
        boolean mostlyFromA = balance.aToB() >= balance.bToA();
        if (weaker == 0) {
            return wording.say("balance.oneWay", direction(assessment, mostlyFromA));
        }
        Map<String, String> values = new HashMap<>(direction(assessment, !mostlyFromA));
        values.put("percent", wording.percent(weaker / stronger));
        return bothWays(assessment) + " " + wording.say("balance.share", values);
    }

    private Map<String, String> direction(Assessment assessment, boolean fromA) {
        String a = wording.municipality(assessment.a());
        String b = wording.municipality(assessment.b());
        return Map.of("from", fromA ? a : b, "to", fromA ? b : a);
    }

    private String bothWays(Assessment assessment) {
        return wording.say(
                "balance.both",
                Map.of(
                        "a", wording.municipality(assessment.a()),
                        "b", wording.municipality(assessment.b()),
                        "ofA", numberOfFields(assessment, assessment.a()),
                        "ofB", numberOfFields(assessment, assessment.b())));
    }

    private String numberOfFields(Assessment assessment, String giver) {
        return wording.count("fields", fieldsFrom(giver, assessment.helps()).size(), Map.of());
    }

    private String challenges(Facts.Challenges facts) {
        List<String> shared =
                facts.challenges().stream().map(SharedChallenge::competency).toList();
        return shared.isEmpty()
                ? wording.say("challenge.none")
                : wording.count("challenge.fields", shared.size(), Map.of("fields", wording.fields(shared)));
    }

    private String apart(Assessment assessment, Facts.Apart apart) {
        boolean neighbours = areNeighbours(assessment);
        if (apart.km() == null) {
            return wording.say(neighbours ? "near.neighboursOnly" : "near.unknown");
        }
        String km = wording.language().number(apart.km(), apart.km() < 10 ? 1 : 0);
        return wording.say(neighbours ? "near.neighbours" : "near.apart", Map.of("km", km));
    }

    boolean areNeighbours(Assessment assessment) {
        return wording.matrix().graph().neighbours(assessment.a()).contains(assessment.b());
    }

    private String sizes(Assessment assessment, Facts.Sizes sizes, double likeness) {
        if (sizes.a() == null || sizes.b() == null) {
            return wording.say(
                    "size.unknown", Map.of("names", lacking(assessment, sizes.a() == null, sizes.b() == null)));
        }
        return wording.say(
                likeness >= ALIKE ? "size.alike" : likeness >= HALF ? "size.figures" : "size.differ",
                Map.of(
                        "a", wording.municipality(assessment.a()),
                        "b", wording.municipality(assessment.b()),
                        "populationA", wording.whole(sizes.a()),
                        "populationB", wording.whole(sizes.b())));
    }

    /** The names of those of the two that lack something. */
    private String lacking(Assessment assessment, boolean a, boolean b) {
        return wording.all(Stream.of(a ? assessment.a() : "", b ? assessment.b() : "")
                .filter(id -> !id.isEmpty())
                .map(wording::municipality)
                .toList());
    }

    private String languages(Assessment assessment, Facts.Languages languages) {
        List<String> ofA = municipality(assessment.a()).languages();
        List<String> ofB = municipality(assessment.b()).languages();
        List<String> common = languages.common();
        if (common == null) {
            return wording.say("language.unknown", Map.of("names", lacking(assessment, ofA.isEmpty(), ofB.isEmpty())));
        }
        if (common.isEmpty()) {
            return wording.say(
                    "language.none",
                    Map.of(
                            "a", wording.municipality(assessment.a()),
                            "b", wording.municipality(assessment.b()),
                            "languagesA", wording.languages(ofA),
                            "languagesB", wording.languages(ofB)));
        }
        return wording.say(
                common.size() == 1 ? "language.one" : "language.several",
                Map.of("languages", wording.languages(common)));
    }

    private String partners(Facts.Partners partners) {
        List<String> names = partners.common().stream()
                .map(CommonPartner::municipality)
                .map(wording::municipality)
                .toList();
        return names.isEmpty()
                ? wording.say("partners.none")
                : wording.count("partners", names.size(), Map.of("names", wording.some(names, MOST_PARTNERS)));
    }

    private String region(Assessment assessment, Facts.Relation relation) {
        Municipality a = municipality(assessment.a());
        Municipality b = municipality(assessment.b());
        return switch (relation) {
            case SAME_REGION -> wording.say("region.same", Map.of("region", a.region()));
            case OTHER_REGION -> wording.say("region.other", Map.of("regionA", a.region(), "regionB", b.region()));
            case ABROAD ->
                wording.say(
                        "region.abroad",
                        Map.of("countryA", wording.country(a.country()), "countryB", wording.country(b.country())));
            case UNKNOWN ->
                wording.say(
                        "region.unknown",
                        Map.of(
                                "country",
                                wording.country(a.country()),
                                "names",
                                lacking(
                                        assessment,
                                        a.region().isEmpty(),
                                        b.region().isEmpty())));
        };
    }

    private Municipality municipality(String id) {
        return wording.matrix().data().municipality(id);
    }
}
