package org.talka.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptPagesTest {

    private final KeptPages pages = new KeptPages();
    private final AtomicInteger made = new AtomicInteger();
    private final Object plan = new Object();

    @Test
    void pageIsMadeOnceForAllReaders() {
        Packed first = ask("/lv/map", plan);
        Packed second = ask("/lv/map", plan);

        assertThat(second).isSameAs(first);
        assertThat(made).hasValue(1);
    }

    @Test
    void pageIsMadeAnewWhereWhatItShowsIsAnother() {
        ask("/lv/plan", plan);
        ask("/lv/plan", new Object());

        assertThat(made).hasValue(2);
    }

    @Test
    void pagesThatOnlyLookAlikeInWhatTheyShowAreStillToldApart() {
        ask("/lv/plan", new String("done"));
        ask("/lv/plan", new String("done"));

        assertThat(made).hasValue(2);
    }

    @Test
    void otherAddressIsAnotherPage() {
        ask("/lv/map", plan);
        ask("/en/map", plan);

        assertThat(made).hasValue(2);
    }

    @Test
    void nothingMadeBeforeAChangeIsShownAfterIt() {
        ask("/lv/map", plan);
        pages.forget();
        ask("/lv/map", plan);

        assertThat(made).hasValue(2);
    }

    @Test
    void pageBegunBeforeAChangeIsNotKept() {
        pages.of("/lv/map", List.of(plan), () -> {
            pages.forget();
            return make();
        });
        ask("/lv/map", plan);

        assertThat(made).hasValue(2);
    }

    @Test
    void pageHoldsNothingItWasMadeOfInMemory() {
        WeakReference<Object> dropped = askOfSomethingNobodyElseHolds();

        for (int i = 0; i < 20 && !dropped.refersTo(null); i++) {
            System.gc();
        }

        assertThat(dropped.refersTo(null)).isTrue();
    }

    private WeakReference<Object> askOfSomethingNobodyElseHolds() {
        Object state = new Object();
        ask("/lv/plan", state);
        return new WeakReference<>(state);
    }

    private Packed ask(String address, Object shown) {
        return pages.of(address, List.of(shown), this::make);
    }

    private Packed make() {
        return Packed.of("page " + made.incrementAndGet());
    }
}
