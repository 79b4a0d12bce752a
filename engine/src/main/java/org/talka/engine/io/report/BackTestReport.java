package org.talka.engine.io.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.talka.engine.evaluation.Accuracy;
import org.talka.engine.evaluation.BackTest;
import org.talka.engine.evaluation.BackTest.Way;
import org.talka.engine.evaluation.Learning;
import org.talka.engine.rules.Rules;

/** A back-test or what was learned, as JSON. */
public final class BackTestReport {

    private BackTestReport() {}

    /** Every figure of a back-test: by way of ranking, with countries, sizes, ties, criteria and curve. */
    public static byte[] json(BackTest test, Rules rules) {
        ObjectNode root = Json.object();
        Basis.add(root, rules);
        root.put("known", test.known());
        root.put("folds", test.parts());
        root.put("negatives", test.negatives().word());
        root.put("others", BackTest.OTHERS);
        root.put("seed", test.seed());
        for (Way way : test.ways()) {
            ObjectNode node = root.putObject(word(way));
            put(node, test.accuracy(way));
            ObjectNode countries = node.putObject("byCountry");
            test.byCountry(way).forEach((country, accuracy) -> put(countries.putObject(country), accuracy));
            ObjectNode sizes = node.putObject("bySize");
            test.bySize(way).forEach((least, accuracy) -> put(sizes.putObject(String.valueOf(least)), accuracy));
            ObjectNode ties = node.putObject("byTies");
            test.byTies(way).forEach((least, accuracy) -> put(ties.putObject(String.valueOf(least)), accuracy));
            ObjectNode without = node.putObject("without");
            test.without(way).forEach((criterion, accuracy) -> put(without.putObject(criterion.key()), accuracy));
            ArrayNode curve = node.putArray("curve");
            test.curve(way).forEach(share -> curve.add(Json.number(share)));
        }
        return Json.bytes(root);
    }

    /** The word for a way of ranking. */
    public static String word(Way way) {
        String[] parts = way.name().toLowerCase(Locale.ROOT).split("_");
        return parts.length == 1
                ? parts[0]
                : parts[0] + parts[1].substring(0, 1).toUpperCase(Locale.ROOT) + parts[1].substring(1);
    }

    /** Weights, and how well they do in countries they were not learned from. */
    public static byte[] json(Learning learning) {
        ObjectNode root = Json.object();
        root.put("known", learning.known());
        ObjectNode weights = root.putObject("weights");
        learning.rules().weights().forEach((criterion, weight) -> weights.put(criterion.key(), Json.number(weight)));
        root.put("nearnessHalfKm", Json.number(learning.rules().scales().nearnessHalfKm()));
        put(root.putObject("elsewhere"), learning.everywhere());
        ObjectNode countries = root.putObject("byCountry");
        learning.elsewhere().forEach((country, accuracy) -> put(countries.putObject(country), accuracy));
        return Json.bytes(root);
    }

    private static void put(ObjectNode node, Accuracy accuracy) {
        node.put("questions", accuracy.questions());
        put(node.putObject("auc"), accuracy.auc());
        put(node.putObject("mrr"), accuracy.mrr());
        put(node.putObject("recallAt10"), accuracy.recall());
    }

    private static void put(ObjectNode node, Accuracy.Figure figure) {
        node.put("mean", Json.number(figure.mean()));
        node.put("low", Json.number(figure.low()));
        node.put("high", Json.number(figure.high()));
    }
}
