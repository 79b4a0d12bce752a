package org.talka.engine.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.talka.engine.plan.Check;
import org.talka.engine.plan.Flaw;
import org.talka.engine.plan.Verdict;

/** What came of checking a plan, in one language. */
public final class VerdictText {

    private static final Pattern ROW = Pattern.compile("([^:]+\\.csv):(\\d+)(?::(\\w+))?");

    private final Phrases phrases;

    private VerdictText(Phrases phrases) {
        this.phrases = phrases;
    }

    public static VerdictText in(Language language) {
        return new VerdictText(
                Phrases.of(language, "org.talka.engine.explain.verdict", VerdictText.class.getClassLoader()));
    }

    /** What stands above a column: check, claimed, found or state. */
    public String column(String name) {
        return phrases.say(name);
    }

    /** "objective". */
    public String subject(Check.Subject subject) {
        return phrases.say("subject." + subject);
    }

    /** "right". */
    public String state(Check.State state) {
        return phrases.say("state." + state);
    }

    /** One sentence for each flaw; for what is taken on trust, on whose word; otherwise none. */
    public List<String> remarks(Check check) {
        List<String> remarks = new ArrayList<>();
        check.flaws().forEach(flaw -> remarks.add(flaw(flaw)));
        if (check.state() == Check.State.ON_TRUST) {
            remarks.add(trust(check));
        }
        return remarks;
    }

    private String trust(Check check) {
        if (check.subject() == Check.Subject.OPTIMAL && check.found().isEmpty()) {
            return phrases.say("trust.OPTIMAL."
                    + switch (check.claimed()) {
                        case "nobody" -> "bonds";
                        case "exact solver, not for all" -> "some";
                        default -> "groups";
                    });
        }
        String percent = check.subject() == Check.Subject.OPTIMAL
                ? phrases.language().number(PlanWords.percentUp(new BigDecimal(check.found()).doubleValue()), 2)
                : "";
        return phrases.say(
                "trust." + check.subject(),
                Map.of("claimed", check.claimed(), "found", check.found(), "percent", percent));
    }

    /** What is wrong, where, and what it should be. */
    public String flaw(Flaw flaw) {
        if (flaw.kind() == Flaw.Kind.MORE) {
            return phrases.count("flaw.MORE", Long.parseLong(flaw.found()));
        }
        boolean isKind = flaw.kind() == Flaw.Kind.WRONG_KIND;
        String found = isKind ? phrases.say("form." + flaw.found()) : flaw.found();
        String key = "flaw." + flaw.kind() + (isKind && flaw.claimed().isEmpty() ? ".missing" : "");
        return phrases.say(key, Map.of("place", place(flaw.place()), "claimed", flaw.claimed(), "found", found));
    }

    private String place(String place) {
        Matcher row = ROW.matcher(place);
        if (row.matches()) {
            boolean hasColumn = row.group(3) != null;
            return phrases.say(
                    hasColumn ? "place.rowColumn" : "place.row",
                    Map.of(
                            "file", row.group(1),
                            "row", row.group(2),
                            "column", hasColumn ? row.group(3) : ""));
        }
        return place.startsWith("/") ? phrases.say("place.field", Map.of("field", place)) : place;
    }

    /** "Accepted: everything that was recomputed is as the plan says." */
    public String conclusion(Verdict verdict) {
        return verdict.isAccepted() ? phrases.say("accepted") : phrases.count("rejected", verdict.failed());
    }
}
