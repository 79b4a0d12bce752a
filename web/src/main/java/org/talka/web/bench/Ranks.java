package org.talka.web.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.matrix.Assessment;
import org.talka.web.page.Bar;
import org.talka.web.page.Link;
import org.talka.web.page.Speech;

/** The best partners of one municipality under two sets of rules. */
final class Ranks {

    private static final int TOP = 10;

    private final Speech speech;
    private final String id;
    private final List<Assessment> before;
    private final List<Assessment> after;
    private final Map<String, Integer> rankBefore = new HashMap<>();
    private final Map<String, Integer> rankAfter = new HashMap<>();

    Ranks(Speech speech, Talka usual, Talka now, String id) {
        this.speech = speech;
        this.id = id;
        this.before = usual.partners(id, Integer.MAX_VALUE);
        this.after = now.partners(id, Integer.MAX_VALUE);
        for (Assessment one : before) {
            rankBefore.put(one.partnerOf(id), rankBefore.size() + 1);
        }
        for (Assessment one : after) {
            rankAfter.put(one.partnerOf(id), rankAfter.size() + 1);
        }
    }

    BenchPage.Effects view() {
        List<BenchPage.Partner> rows = new ArrayList<>();
        for (Assessment one : after.subList(0, Math.min(TOP, after.size()))) {
            Integer was = rankBefore.get(one.partnerOf(id));
            rows.add(row(one, rankAfter.get(one.partnerOf(id)), was, one, was == null ? null : before.get(was - 1)));
        }
        for (Assessment one : before.subList(0, Math.min(TOP, before.size()))) {
            Integer now = rankAfter.get(one.partnerOf(id));
            if (now == null || now > TOP) {
                Assessment then = now == null ? null : after.get(now - 1);
                rows.add(row(one, now, rankBefore.get(one.partnerOf(id)), then, one));
            }
        }
        return new BenchPage.Effects(sentence(), rows);
    }

    private BenchPage.Partner row(
            Assessment pair,
            @Nullable Integer now,
            @Nullable Integer was,
            @Nullable Assessment then,
            @Nullable Assessment once) {
        String partner = pair.partnerOf(id);
        int by = now == null || was == null ? 0 : was - now;
        String move = now == null
                ? speech.say("bench.move.gone")
                : was == null
                        ? speech.say("bench.move.new")
                        : by == 0
                                ? speech.say("bench.move.same")
                                : speech.say(by > 0 ? "bench.move.up" : "bench.move.down", "by", "" + Math.abs(by));
        String tone = now == null || by < 0 ? "down" : was == null || by > 0 ? "up" : "same";
        return new BenchPage.Partner(
                now == null ? "–" : now.toString(),
                was == null ? "–" : was.toString(),
                move,
                tone,
                new Link(speech.explain().municipality(partner), speech.links().pair(id, partner)),
                Bar.of(then == null ? 0 : then.fit(), "fit"),
                then == null ? "–" : speech.language().fixed(100 * then.fit(), 1),
                once == null || isAlike(then, once) ? "" : speech.language().fixed(100 * once.fit(), 1));
    }

    /** Whether two fits read alike. */
    private boolean isAlike(@Nullable Assessment then, Assessment once) {
        return then != null
                && speech.language()
                        .fixed(100 * then.fit(), 1)
                        .equals(speech.language().fixed(100 * once.fit(), 1));
    }

    private String sentence() {
        String name = speech.explain().municipality(id);
        List<String> first = first(before);
        List<String> then = first(after);
        if (then.isEmpty()) {
            return speech.say("bench.effect.nobody", "name", name);
        }
        if (first.equals(then)) {
            return speech.say("bench.effect.same", "name", name);
        }
        long moved = 0;
        for (int i = 0; i < then.size(); i++) {
            moved += i < first.size() && first.get(i).equals(then.get(i)) ? 0 : 1;
        }
        return speech.count(
                "bench.effect.moved",
                moved,
                "name",
                name,
                "first",
                speech.explain().municipality(then.get(0)));
    }

    private List<String> first(List<Assessment> all) {
        return all.stream().limit(TOP).map(one -> one.partnerOf(id)).toList();
    }
}
