package org.talka.engine.io.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.talka.engine.explain.Language;
import org.talka.engine.explain.VerdictText;
import org.talka.engine.plan.Check;
import org.talka.engine.plan.Flaw;
import org.talka.engine.plan.Verdict;

/** What came of checking a plan as JSON. */
public final class VerdictReport {

    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

    private VerdictReport() {}

    /** accepted, message; checks: check, state, claimed, found, remarks, flaws: kind, place, claimed, found. */
    public static byte[] json(Verdict verdict, Language language) {
        VerdictText text = VerdictText.in(language);
        ObjectNode root = Json.object();
        root.put("accepted", verdict.isAccepted());
        root.put("message", text.conclusion(verdict));
        ArrayNode checks = root.putArray("checks");
        for (Check check : verdict.checks()) {
            ObjectNode node = checks.addObject()
                    .put("check", word(check.subject()))
                    .put("state", word(check.state()))
                    .put("claimed", check.claimed())
                    .put("found", check.found());
            ArrayNode remarks = node.putArray("remarks");
            text.remarks(check).forEach(remarks::add);
            ArrayNode flaws = node.putArray("flaws");
            for (Flaw flaw : check.flaws()) {
                flaws.addObject()
                        .put("kind", word(flaw.kind()))
                        .put("place", flaw.place())
                        .put("claimed", flaw.claimed())
                        .put("found", flaw.found());
            }
        }
        return Json.bytes(root);
    }

    /** "leftOutBound". */
    private static String word(Enum<?> constant) {
        return UNDERSCORE.matcher(constant.name().toLowerCase(Locale.ROOT)).replaceAll(found -> found.group(1)
                .toUpperCase(Locale.ROOT));
    }
}
