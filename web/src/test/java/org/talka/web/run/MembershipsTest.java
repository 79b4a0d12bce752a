package org.talka.web.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.talka.engine.Talka;
import org.talka.engine.circle.peers.PeerCircle;
import org.talka.engine.explain.Language;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.io.datapackage.PackageReader;
import org.talka.engine.io.datapackage.PackageSource;
import org.talka.engine.model.Reading;
import org.talka.web.page.Link;
import org.talka.web.page.Speech;

/** What a municipality of Latvia is in, before and after somebody has asked for the circles. */
class MembershipsTest {

    @Test
    void nothingIsSaidAndNothingBegunUntilCirclesAreMade() throws Exception {
        var reading = PackageReader.read(
                PackageSource.embedded(MembershipsTest.class.getClassLoader(), "org/talka/data/latvia"));
        LoadedPackage loaded = ((Reading.Complete<LoadedPackage>) reading).value();
        Talka talka = Talka.of(loaded.data(), loaded.rules(), List.of());
        Speech speech = Speech.of(talka, Language.EN);
        CircleRun circles = CircleRun.of(talka);
        Memberships memberships = new Memberships(TaskRun.of(talka, 1), circles);

        assertThat(talka.home()).allMatch(id -> memberships.of(id, speech).isEmpty());

        circles.await(Duration.ofMinutes(2));
        PeerCircle first = circles.made().orElseThrow().plan().topics().stream()
                .flatMap(topic -> topic.circles().stream())
                .findFirst()
                .orElseThrow();
        Memberships.Of coach = memberships.of(first.coach(), speech);

        assertThat(coach.groups()).isEmpty();
        assertThat(coach.circles()).anySatisfy(one -> {
            assertThat(one.role()).isEqualTo("could coach a peer circle");
            assertThat(one.page()).startsWith("/en/circles?competency=").contains("#circle-");
            assertThat(one.others()).extracting(Link::text).hasSize(first.ids().size() - 1);
        });
    }
}
