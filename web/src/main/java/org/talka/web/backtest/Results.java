package org.talka.web.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.talka.engine.evaluation.Accuracy;
import org.talka.engine.evaluation.BackTest;
import org.talka.engine.evaluation.BackTest.Way;
import org.talka.web.page.Speech;

/** A back-test as a page shows it. */
final class Results {

    private static final List<Way> DRAWN = List.of(Way.BASELINE, Way.LEARNED, Way.RULES);

    /** Ways that rank the hidden parts; a country held out is a question of countries alone. */
    private static final List<Way> DEALT = List.of(Way.RULES, Way.LEARNED, Way.BASELINE, Way.ELSEWHERE);

    private static final double LEFT = 48;
    private static final double WIDTH = 568;
    private static final double TOP = 16;
    private static final double HEIGHT = 248;

    private final Speech speech;
    private final BackTest test;

    Results(Speech speech, BackTest test) {
        this.speech = speech;
        this.test = test;
    }

    BackTestPage.Result view() {
        return new BackTestPage.Result(
                test.ways().stream().map(this::way).toList(),
                DRAWN.stream().map(this::curve).toList(),
                without(),
                groups(List.of(Way.values()), test::byCountry, speech::country),
                groups(DEALT, test::bySize, size -> speech.number(size, 0)),
                groups(DEALT, test::byTies, ties -> speech.number(ties, 0)));
    }

    private BackTestPage.Way way(Way way) {
        Accuracy accuracy = test.accuracy(way);
        return new BackTestPage.Way(
                speech.say("backtest.way." + way.name()),
                figure(accuracy.auc().mean()),
                range(accuracy.auc()),
                figure(accuracy.mrr().mean()),
                range(accuracy.mrr()),
                figure(accuracy.recall().mean()),
                range(accuracy.recall()));
    }

    String figure(double value) {
        return speech.language().fixed(value, 3);
    }

    private String range(Accuracy.Figure figure) {
        return figure(figure.low()) + "–" + figure(figure.high());
    }

    private BackTestPage.Curve curve(Way way) {
        List<Double> shares = test.curve(way);
        StringBuilder path = new StringBuilder();
        path.append("M").append(text(LEFT)).append(' ').append(text(TOP + HEIGHT));
        for (int i = 0; i < shares.size(); i++) {
            path.append('L')
                    .append(text(LEFT + WIDTH * (i + 1) / shares.size()))
                    .append(' ')
                    .append(text(TOP + HEIGHT * (1 - shares.get(i))));
        }
        return new BackTestPage.Curve(
                speech.say("backtest.way." + way.name()), way.name().toLowerCase(Locale.ROOT), path.toString());
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private List<BackTestPage.Without> without() {
        double all = test.accuracy(Way.RULES).auc().mean();
        List<BackTestPage.Without> rows = new ArrayList<>();
        test.without(Way.RULES).entrySet().stream()
                .sorted(java.util.Comparator.comparingDouble(
                        entry -> entry.getValue().auc().mean()))
                .forEach(entry -> {
                    double change = entry.getValue().auc().mean() - all;
                    rows.add(new BackTestPage.Without(
                            speech.explain().criterion(entry.getKey()),
                            figure(entry.getValue().auc().mean()),
                            (change > 0 ? "+" : "") + figure(change).replace('-', '\u2212')));
                });
        return rows;
    }

    /** The ways that have ranked among these, the rules first. */
    private <K> BackTestPage.Groups groups(
            List<Way> shown, Function<Way, Map<K, Accuracy>> by, Function<K, String> name) {
        List<Way> ways = shown.stream().filter(test.ways()::contains).toList();
        List<Map<K, Accuracy>> figures = ways.stream().map(by).toList();
        return new BackTestPage.Groups(
                ways.stream()
                        .map(way -> speech.say("backtest.way." + way.name()))
                        .toList(),
                figures.get(0).entrySet().stream()
                        .map(entry -> new BackTestPage.Group(
                                name.apply(entry.getKey()),
                                speech.number(entry.getValue().questions(), 0),
                                figures.stream()
                                        .map(one -> auc(one.get(entry.getKey())))
                                        .toList()))
                        .toList());
    }

    private String auc(@Nullable Accuracy accuracy) {
        return accuracy == null ? "–" : figure(accuracy.auc().mean());
    }
}
