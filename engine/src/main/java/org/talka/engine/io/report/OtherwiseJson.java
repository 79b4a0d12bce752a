package org.talka.engine.io.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.talka.engine.plan.Mended;
import org.talka.engine.plan.Otherwise;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.PinPrice;
import org.talka.engine.plan.Refusal;
import org.talka.engine.plan.SmallestChange;

/** What would be otherwise with one pair, as JSON. */
final class OtherwiseJson {

    private OtherwiseJson() {}

    static void write(Otherwise otherwise, ObjectNode into) {
        if (otherwise.without() != null) {
            ObjectNode without = into.putObject("without");
            write(otherwise.without().plan(), without);
            write(otherwise.without().alternatives(), without.putArray("alternatives"));
        }
        if (otherwise.pin() instanceof PinPrice.Priced priced) {
            write(priced.plan(), into.putObject("pin"));
        }
        if (otherwise.pin() instanceof PinPrice.NoRoom noRoom) {
            into.putObject("pin").put("noRoom", noRoom.municipality()).put("capacity", noRoom.capacity());
        }
        if (otherwise.change() != null) {
            write(otherwise.change(), into.putObject("smallestChange"));
        } else if (otherwise.changeSought()) {
            into.putNull("smallestChange");
        }
    }

    private static void write(Mended plan, ObjectNode into) {
        into.put("costAtLeast", Json.number(plan.cost().atLeast()));
        into.put("costAtMost", Json.number(plan.cost().atMost()));
        into.put("exact", plan.cost().isExact());
        writePairs(plan.coming(), into.putArray("coming"));
        writePairs(plan.going(), into.putArray("going"));
        ArrayNode left = into.putArray("left");
        plan.left().forEach(left::add);
        ArrayNode served = into.putArray("served");
        plan.served().forEach(served::add);
    }

    private static void writePairs(List<Pair> pairs, ArrayNode into) {
        pairs.forEach(pair -> into.addObject().put("a", pair.a()).put("b", pair.b()));
    }

    private static void write(List<Refusal.Alternative> alternatives, ArrayNode into) {
        alternatives.forEach(alternative -> into.addObject()
                .put("municipality", alternative.municipality())
                .put("a", alternative.pair().a())
                .put("b", alternative.pair().b())
                .put("inPlan", alternative.inPlan())
                .put("cost", Json.number(alternative.cost())));
    }

    private static void write(SmallestChange change, ObjectNode into) {
        into.put("what", change.what().name().toLowerCase(Locale.ROOT))
                .put("municipality", change.municipality())
                .put("competency", change.competency())
                .put("now", Json.number(change.now()))
                .put("enough", Json.number(change.enough()));
    }
}
