package org.talka.web.page;

import org.talka.engine.Talka;

/** How many municipalities a package has, those abroad counted apart. */
public final class Headcount {

    private Headcount() {}

    /** "42 municipalities and 20 partners abroad"; the second part only where there are any. */
    public static String of(Speech speech, Talka talka) {
        int home = talka.home().size();
        int abroad = talka.data().municipalities().size() - home;
        String municipalities = speech.count("municipalities", home);
        return abroad == 0
                ? municipalities
                : speech.say(
                        "municipalities.abroad",
                        "municipalities",
                        municipalities,
                        "abroad",
                        speech.count("partnersAbroad", abroad));
    }
}
