package org.talka.web.municipality;

import java.util.Comparator;
import java.util.List;
import org.talka.engine.Talka;
import org.talka.engine.matrix.CurrentNeed;
import org.talka.engine.matrix.CurrentOffer;
import org.talka.engine.model.Cooperation;
import org.talka.engine.model.Need;
import org.talka.engine.model.Offer;
import org.talka.web.page.Bar;
import org.talka.web.page.EvidenceView;
import org.talka.web.page.Levels;
import org.talka.web.page.Speech;

/** What is known about one municipality's needs, offers and ties. */
final class Known {

    private static final int MOST_OTHERS = 12;

    private final Talka talka;
    private final Speech speech;

    Known(Talka talka, Speech speech) {
        this.talka = talka;
        this.speech = speech;
    }

    /** Every piece of evidence, the most urgent competency first, in it the one that counts. */
    List<MunicipalityPage.Row> needs(String id) {
        var current = talka.matrix().needsOf(id);
        return talka.data().needs().stream()
                .filter(need -> need.municipality().equals(id))
                .sorted(Comparator.comparingDouble(
                                (Need need) -> -current.get(need.competency()).urgencyNow())
                        .thenComparing(Need::competency)
                        .thenComparing(
                                need -> !current.get(need.competency()).need().equals(need))
                        .thenComparing(need -> -need.urgency()))
                .map(need -> row(need, current.get(need.competency())))
                .toList();
    }

    /** The same for offers, the strongest first. */
    List<MunicipalityPage.Row> offers(String id) {
        var current = talka.matrix().offersOf(id);
        return talka.data().offers().stream()
                .filter(offer -> offer.municipality().equals(id))
                .sorted(Comparator.comparingDouble((Offer offer) ->
                                -current.get(offer.competency()).levelNow())
                        .thenComparing(Offer::competency)
                        .thenComparing(offer ->
                                !current.get(offer.competency()).offer().equals(offer))
                        .thenComparing(offer -> -offer.level()))
                .map(offer -> row(offer, current.get(offer.competency())))
                .toList();
    }

    private MunicipalityPage.Row row(Need need, CurrentNeed current) {
        boolean counts = current.need().equals(need);
        double now = counts ? current.urgencyNow() : need.urgency();
        return new MunicipalityPage.Row(
                speech.explain().competency(need.competency()),
                Levels.need(speech, need.urgency()),
                Levels.now(speech, need.urgency(), now),
                Bar.of(now, need.urgency(), "need"),
                EvidenceView.of(speech, talka.rules(), need.evidence()),
                counts,
                "");
    }

    private MunicipalityPage.Row row(Offer offer, CurrentOffer current) {
        boolean counts = current.offer().equals(offer);
        double now = counts ? current.levelNow() : offer.level();
        boolean needsItToo =
                counts && talka.matrix().needsOf(offer.municipality()).containsKey(offer.competency());
        return new MunicipalityPage.Row(
                speech.explain().competency(offer.competency()),
                Levels.offer(speech, offer.level()),
                Levels.now(speech, offer.level(), now),
                Bar.of(now, offer.level(), "offer"),
                EvidenceView.of(speech, talka.rules(), offer.evidence()),
                counts,
                needsItToo ? speech.say("municipality.offers.own") : "");
    }

    /** What it already takes part in. */
    List<MunicipalityPage.Tie> ties(String id) {
        return talka.data().cooperations().stream()
                .filter(cooperation -> members(cooperation).contains(id))
                .map(cooperation -> tie(id, cooperation))
                .toList();
    }

    private static List<String> members(Cooperation cooperation) {
        return cooperation.members().stream()
                .map(Cooperation.Member::municipality)
                .distinct()
                .toList();
    }

    private MunicipalityPage.Tie tie(String id, Cooperation cooperation) {
        List<String> others =
                members(cooperation).stream().filter(other -> !other.equals(id)).toList();
        int more = Math.max(0, others.size() - MOST_OTHERS);
        return new MunicipalityPage.Tie(
                speech.explain().cooperation(cooperation),
                others.stream().limit(MOST_OTHERS).map(speech::municipality).toList(),
                more == 0 ? "" : speech.count("municipality.tie.more", more));
    }
}
