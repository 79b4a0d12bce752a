package org.talka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A package whose plan leaves room for a ring: each of three has a partner of its own, with whom it shares the one
 * place it has, and could besides help the next.
 */
public final class RingPackage {

    private RingPackage() {}

    public static Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("municipalities.csv"), """
                id,name,name_en,country,population,lat,lon,languages
                alder,Alkšņu novads,Alder,LV,12000,56.9,24.1,lv
                birch,Bērzu novads,Birch,LV,8000,57.3,25.2,lv
                cedar,Ciedru novads,Cedar,LV,30000,56.2,26.0,lv
                elm,Gobu novads,Elm,LV,12000,56.9,24.2,lv
                fir,Dižegļu novads,Fir,LV,8000,57.3,25.3,lv
                hazel,Lazdu novads,Hazel,LV,30000,56.2,26.1,lv
                """);
        Files.writeString(folder.resolve("competencies.csv"), """
                id,name_en,name_lv
                waste,waste management,atkritumu apsaimniekošana
                roads,road upkeep,ceļu uzturēšana
                parks,parks,parki
                music,music,mūzika
                sport,sport,sports
                books,libraries,bibliotēkas
                """);
        Files.writeString(folder.resolve("offers.csv"), """
                municipality,competency,level,source,year,origin
                alder,waste,0.5,a page,2025,documented
                birch,roads,0.5,a page,2025,documented
                cedar,parks,0.5,a page,2025,documented
                elm,music,1,a page,2025,documented
                fir,sport,1,a page,2025,documented
                hazel,books,1,a page,2025,documented
                """);
        Files.writeString(folder.resolve("needs.csv"), """
                municipality,competency,urgency,source,year,origin
                birch,waste,0.5,a letter,2025,declared
                cedar,roads,0.5,a letter,2025,declared
                alder,parks,0.5,a letter,2025,declared
                alder,music,1,a letter,2025,declared
                birch,sport,1,a letter,2025,declared
                cedar,books,1,a letter,2025,declared
                """);
        Files.writeString(folder.resolve("rules.json"), """
                {"name": "ring", "twinning": {"capacity": 1}}
                """);
        return folder;
    }
}
