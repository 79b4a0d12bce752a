package org.talka.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The commands as somebody types them, and small packages to try them on. */
final class Cli {

    static final String LATVIA = "../data/latvia";

    /**
     * What a command came to.
     *
     * @param code exit code
     * @param out what it printed
     * @param err what it complained of
     */
    record Answer(int code, String out, String err) {

        String all() {
            return out + err;
        }

        List<String> errLines() {
            return err.lines().toList();
        }
    }

    private Cli() {}

    static Answer run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Answer(code, out.toString(), err.toString());
    }

    /** Four municipalities at home and one abroad, a few offers and needs; any file may be spoilt afterwards. */
    static Path tinyPackage(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("municipalities.csv"), """
                id,name,name_en,country,population,lat,lon,languages
                alder,Alkšņu novads,Alder,LV,12000,56.9,24.1,lv
                birch,Bērzu novads,Birch,LV,8000,57.3,25.2,lv;en
                cedar,Ciedru novads,Cedar,LV,30000,55.9,26.5,lv
                spruce,Egļu novads,Spruce,LV,900,57.1,22.5,lv
                pskov,Pskov,Pskov,RU,200000,57.8,28.3,ru
                """);
        Files.writeString(folder.resolve("competencies.csv"), """
                id,name_en,name_lv
                waste,waste management,atkritumu apsaimniekošana
                roads,road upkeep,ceļu uzturēšana
                """);
        Files.writeString(folder.resolve("offers.csv"), """
                municipality,competency,level,source,year,origin
                alder,waste,0.9,a page,2025,documented
                birch,roads,0.6,a page,2025,documented
                """);
        Files.writeString(folder.resolve("needs.csv"), """
                municipality,competency,urgency,source,year,origin
                birch,waste,0.8,a letter,2025,declared
                cedar,waste,0.4,a letter,2025,declared
                cedar,roads,0.7,a letter,2025,declared
                pskov,waste,0.7,a letter,2025,declared
                """);
        return folder;
    }
}
