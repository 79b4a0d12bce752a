package org.talka.engine.io.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.talka.engine.evaluation.Comparison;
import org.talka.engine.evaluation.Missing;
import org.talka.engine.evaluation.Sensitivity;
import org.talka.engine.evaluation.TradeOff;
import org.talka.engine.plan.Pair;
import org.talka.engine.rules.Rules;
import org.talka.engine.twinning.QuickPlan;

/** What the analyst's bench finds out about plans, as JSON. */
public final class BenchReports {

    private BenchReports() {}

    /** Plan, swings and shares. */
    public static byte[] json(Sensitivity sensitivity, Rules rules) {
        ObjectNode root = Json.object();
        Basis.add(root, rules);
        root.put("factor", Json.number(sensitivity.factor()));
        root.put("draws", sensitivity.draws());
        root.put("seed", sensitivity.seed());
        put(root.putObject("plan").put("meanFit", Json.number(sensitivity.fit())), sensitivity.plan());
        ArrayNode swings = root.putArray("swings");
        for (Sensitivity.Swing swing : sensitivity.swings()) {
            ObjectNode node =
                    swings.addObject().put("criterion", swing.criterion().key());
            put(node.putObject("down"), swing.down());
            put(node.putObject("up"), swing.up());
        }
        ArrayNode shares = root.putArray("shares");
        sensitivity.shares().forEach((pair, share) -> shares.addObject()
                .put("a", pair.a())
                .put("b", pair.b())
                .put("share", Json.number(share))
                .put("inPlan", sensitivity.plan().pairs().contains(pair)));
        return Json.bytes(root);
    }

    private static void put(ObjectNode node, Sensitivity.Effect effect) {
        node.put("weight", Json.number(effect.weight()));
        node.put("kept", Json.number(effect.kept()));
        node.put("fit", Json.number(effect.fit()));
        ArrayNode left = node.putArray("left");
        effect.left().forEach(left::add);
    }

    /** Every point with its pairs. */
    public static byte[] json(TradeOff front) {
        ObjectNode root = Json.object();
        root.put("aim", front.aim().word());
        ArrayNode points = root.putArray("points");
        for (TradeOff.Point point : front.points()) {
            ObjectNode node = points.addObject()
                    .put("lean", Json.number(point.lean()))
                    .put("fit", Json.number(point.fit()))
                    .put("aim", Json.number(point.aim()))
                    .put("onFront", point.onFront());
            put(node, point.plan());
            ArrayNode pairs = node.putArray("pairs");
            point.plan()
                    .pairs()
                    .forEach(pair -> pairs.addObject().put("a", pair.a()).put("b", pair.b()));
        }
        return Json.bytes(root);
    }

    /** What differs, and the pairs that stay, go and come. */
    public static byte[] json(Comparison comparison) {
        ObjectNode root = Json.object();
        ArrayNode differences = root.putArray("differences");
        comparison.differences().forEach(difference -> differences
                .addObject()
                .put("pointer", difference.pointer())
                .put("before", difference.before())
                .put("after", difference.after()));
        put(root.putObject("before"), comparison.before());
        put(root.putObject("after"), comparison.after());
        pairs(root.putArray("kept"), comparison.kept());
        pairs(root.putArray("gone"), comparison.gone());
        pairs(root.putArray("come"), comparison.come());
        return Json.bytes(root);
    }

    private static void pairs(ArrayNode array, List<Pair> pairs) {
        pairs.forEach(pair -> array.addObject().put("a", pair.a()).put("b", pair.b()));
    }

    /** Every gap looked at. */
    public static byte[] json(Missing missing) {
        ObjectNode root = Json.object();
        root.put("found", missing.found());
        ArrayNode gaps = root.putArray("gaps");
        missing.gaps().forEach(gap -> gaps.addObject()
                .put("municipality", gap.municipality())
                .put("what", gap.what().name().toLowerCase(Locale.ROOT))
                .put("indicator", gap.indicator())
                .put("change", Json.number(gap.change()))
                .put("gain", Json.number(gap.gain())));
        return Json.bytes(root);
    }

    private static void put(ObjectNode node, QuickPlan plan) {
        node.put("proposals", plan.pairs().size());
        node.put("objective", Json.number(plan.objective()));
        node.put("bound", Json.number(plan.bound()));
        node.put("leftOut", plan.leftOut());
    }
}
