package org.talka.engine.io.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talka.engine.Region;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Reading;

class FaultyValuesTest {

    @Test
    void unknownCompetencyIsNamedWithTheNearestKnownOne() {
        Region region = Region.small().needs("""
                        municipality,competency,urgency,source,year,origin
                        A,roads,0.5,,,demo
                        A,wast,0.5,,,demo
                        """);

        assertThat(region.messages())
                .containsExactly("needs.csv, row 3, column competency: there is no competency \"wast\". "
                        + "Did you mean \"waste\" (waste management)?");
        assertThat(region.read()).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void unknownMunicipalityIsNamedWithTheOneOfThatName() {
        Region region = Region.small().offers("""
                        municipality,competency,level,source,year,origin
                        Cedr,waste,0.5,,,demo
                        """);

        assertThat(region.messages())
                .containsExactly("offers.csv, row 2, column municipality: there is no municipality \"Cedr\". "
                        + "Did you mean \"C\" (Cedar)?");
    }

    @ParameterizedTest
    @CsvSource({
        "7, OUT_OF_RANGE, ''",
        "-0.1, OUT_OF_RANGE, ''",
        "NaN, NOT_FINITE, ''",
        "-Infinity, NOT_FINITE, ''",
        "1e999, NOT_FINITE, ''",
        "'\"0,7\"', DECIMAL_COMMA, 0.7",
        "much, NOT_A_NUMBER, ''",
        "0x1p3, NOT_A_NUMBER, ''",
        "1d, NOT_A_NUMBER, ''",
        "'', EMPTY_VALUE, ''",
    })
    void levelMustBeANumberFromZeroToOne(String level, Cause cause, String suggestion) {
        Region region = Region.small().offers("""
                        municipality,competency,level,source,year,origin
                        A,waste,%s,,,demo
                        """.formatted(level));

        assertThat(region.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo("offers.csv");
            assertThat(finding.row()).isEqualTo(2);
            assertThat(finding.column()).isEqualTo("level");
            assertThat(finding.cause()).isEqualTo(cause);
            assertThat(finding.values().getOrDefault("suggestion", "")).isEqualTo(suggestion);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,Alder,LV,-5,,,,| population | OUT_OF_RANGE",
                "A,Alder,LV,12.5,,,,| population | NOT_A_WHOLE_NUMBER",
                "A,Alder,LV,\"12,500\",,,,| population | NOT_A_NUMBER",
                "A,Alder,LV,12 500,,,,| population | NOT_A_NUMBER",
                "A,Alder,LV,,570,24.1,,| lat | OUT_OF_RANGE",
                "A,Alder,LV,,56.9,NaN,,| lon | NOT_FINITE",
                "A,Alder,LV,,56.9,,,| lon | HALF_A_POSITION",
                "A,Alder,LV,,24.1,56.9,,| lat | SWAPPED_COORDINATES",
                "A,Alder,US,,-118.2,34.1,,| lat | SWAPPED_COORDINATES",
                "A,Alder,lv,,,,,| country | NOT_A_COUNTRY",
                "A,Alder,ZZ,,,,,| country | NOT_A_COUNTRY",
                "A,Alder,,,,,,| country | EMPTY_VALUE",
                "A,,LV,,,,,| name | EMPTY_VALUE",
                ",Alder,LV,,,,,| id | EMPTY_VALUE",
                "A,Alder,LV,,,,0,| area_km2 | OUT_OF_RANGE",
                "A,Alder,LV,,,,,\"lv,en\"| languages | NOT_A_LANGUAGE",
            })
    void eachValueOfAMunicipalityIsChecked(String row, String column, Cause cause) {
        Region region =
                Region.small().municipalities("id,name,country,population,lat,lon,area_km2,languages\n" + row + "\n");

        assertThat(region.findings())
                .extracting(Finding::row, Finding::column, Finding::cause)
                .containsExactly(tuple(2, column, cause));
    }

    @Test
    void likelyCountryIsSuggested() {
        Region region = Region.small().municipalities("""
                        id,name,country,population,lat,lon
                        A,Alder,lv,,,
                        B,Birch,UK,,,
                        C,Cedar,Estonia,,,
                        """);

        assertThat(region.findings())
                .extracting(finding -> finding.values().get("suggestion"))
                .containsExactly("LV", "GB", "EE");
    }

    @Test
    void swappedPointIsSeenAmongItsNeighboursWhereTheExtentOfTheCountryIsNotKnown() {
        Region region = Region.small().municipalities("""
                        id,name,country,population,lat,lon
                        A,A,KZ,,43.2,76.9
                        B,B,KZ,,43.6,77.1
                        C,C,KZ,,42.9,75.2
                        D,D,KZ,,43.9,76.0
                        E,E,KZ,,76.4,43.4
                        F,F,KZ,,51.1,71.4
                        """);

        assertThat(region.findings())
                .extracting(Finding::row, Finding::cause)
                .containsExactly(tuple(6, Cause.SWAPPED_COORDINATES));
    }

    @Test
    void idUsedTwiceIsNamedWithItsFirstRow() {
        Region region = Region.small().competencies("id,name_en\nwaste,waste\nroads,roads\nwaste,rubbish\n");

        assertThat(region.messages())
                .containsExactly("competencies.csv, row 4, column id: the id \"waste\" is used more than once. "
                        + "Give each its own. It first stands in row 2.");
    }

    @Test
    void unknownOriginIsNamedWithTheNearestWord() {
        Region region = Region.small().offers("""
                        municipality,competency,level,source,year,origin
                        A,waste,0.5,,999,documentd
                        """);

        assertThat(region.messages())
                .containsExactly(
                        "offers.csv, row 2, column origin: the word \"documentd\" is not known here. "
                                + "Did you mean \"documented\"? Known words: declared, documented, derived, demo.",
                        "offers.csv, row 2, column year: \"999\" is not between 1000 and 2200. "
                                + "Check the value and its unit.");
    }

    @Test
    void neighbourOfItselfIsRefusedAndAPairSaidTwiceIsCountedOnce() {
        Region twice = Region.small().neighbours("a,b,border_km\nA,B,4.5\nB,A,4.5\n");
        Region itself = Region.small().neighbours("a,b\nA,A\n");

        assertThat(twice.findings()).extracting(Finding::cause).containsExactly(Cause.DUPLICATE_ROW);
        assertThat(twice.load().neighbourhoods()).hasSize(1);
        assertThat(itself.findings()).extracting(Finding::cause).containsExactly(Cause.NEIGHBOUR_OF_ITSELF);
    }

    @Test
    void nameOfASourceNoRowNamesIsRemarkedOnAndTheFirstOfTwoCounts() {
        Region region = Region.small().offers("""
                        municipality,competency,level,source,year,origin
                        A,waste,0.5,a report,2020,demo
                        """).file("sources.csv", """
                        source,name_lv
                        a report,pārskats
                        a report,ziņojums
                        another report,cits pārskats
                        """);

        assertThat(region.findings())
                .extracting(Finding::row, Finding::cause)
                .containsExactly(tuple(3, Cause.DUPLICATE_ROW), tuple(4, Cause.IDLE_SOURCE));
        assertThat(region.load().sources().get("a report").nameLv()).isEqualTo("pārskats");
    }

    @Test
    void sameOfferTwiceIsCountedOnce() {
        Region region = Region.small().offers("""
                        municipality,competency,level,source,year,origin
                        A,waste,0.5,a,2020,demo
                        A,waste,0.5,b,2020,demo
                        A,waste,0.5,a,2020,demo
                        """);

        assertThat(region.findings())
                .extracting(Finding::row, Finding::cause)
                .containsExactly(tuple(4, Cause.DUPLICATE_ROW));
        assertThat(region.load().offers()).hasSize(2);
    }

    @Test
    void successionInACircleNamesTheChain() {
        Region region =
                Region.small().successions("predecessor,successor,date\nx,A,\np,q,\nq,r,2009-07-01\nr,p,1.7.2021\n");

        assertThat(region.messages())
                .containsExactly(
                        "successions.csv, row 3, column successor: the successions lead back to where they began: "
                                + "p → q → r → p. Remove one of the steps or turn it round.",
                        "successions.csv, row 5, column date: \"1.7.2021\" is not a date. "
                                + "Write year, month and day, such as 2021-07-01.");
    }

    @Test
    void successorMustBeKnown() {
        Region region = Region.small().successions("predecessor,successor,date,share\nx,Birk,,1.5\n");

        assertThat(region.findings())
                .extracting(Finding::column, Finding::cause)
                .containsExactly(tuple("share", Cause.OUT_OF_RANGE), tuple("successor", Cause.UNKNOWN_MUNICIPALITY));
    }

    @Test
    void parentsMustBeKnownAndMustNotGoInACircle() {
        Region region =
                Region.small().competencies("id,parent,name_en\nwaste,bins,waste\nbins,waste,bins\nroads,road,roads\n");

        assertThat(region.findings())
                .extracting(Finding::row, Finding::cause)
                .containsExactly(tuple(2, Cause.PARENT_IN_A_CIRCLE), tuple(4, Cause.UNKNOWN_COMPETENCY));
    }

    @Test
    void cooperationsAndTheirMembersMustFit() {
        Region region = Region.small()
                .cooperations("id,kind,competency,since,until\nt1,twining,waste,2010,2005\nt2,circle,,,\n")
                .members("cooperation,municipality\nt1,A\nt22,A\nt2,Z\n");

        assertThat(region.findings())
                .extracting(Finding::file, Finding::row, Finding::cause)
                .containsExactly(
                        tuple("cooperation_members.csv", 3, Cause.UNKNOWN_COOPERATION),
                        tuple("cooperation_members.csv", 4, Cause.UNKNOWN_MUNICIPALITY),
                        tuple("cooperations.csv", 2, Cause.UNKNOWN_WORD),
                        tuple("cooperations.csv", 2, Cause.OUT_OF_RANGE));
    }

    @Test
    void membersWithoutCooperationsMissTheFile() {
        Region region = Region.small().members("cooperation,municipality\nt1,A\n");

        assertThat(region.findings())
                .extracting(Finding::file, Finding::cause)
                .containsExactly(tuple("cooperations.csv", Cause.MISSING_FILE));
    }

    @Test
    void derivationsAreCheckedAgainstThePackage() {
        Region region = Everything.region().rules("""
                        {"derivations": [{"id": "d", "indicator": "gravl", "competency": "wste", "makes": "need",
                         "direction": "high", "percentile": 75, "en": "E."}]}
                        """);

        assertThat(region.messages())
                .containsExactly(
                        "rules.json, at /derivations/0/competency: there is no competency \"wste\". "
                                + "Did you mean \"waste\"?",
                        "rules.json, at /derivations/0/indicator: indicators.csv has no indicator \"gravl\", "
                                + "so this derivation says nothing. Did you mean \"gravel\"?");
    }

    @Test
    void allFaultsOfAllFilesComeAtOnceInOrder() {
        Region region = Region.small()
                .offers("municipality,competency,level,source,year,origin\nA,waste,7,,,demo\nX,waste,NaN,,,dem\n")
                .needs("municipality,competency,urgency,source,year,origin\nA,waste,,,,demo\n")
                .rules("{\"twinning\": {\"capacity\": 0}}");

        List<Finding> findings = region.findings();

        assertThat(findings).isSorted();
        assertThat(findings)
                .extracting(Finding::file, Finding::row, Finding::column)
                .containsExactly(
                        tuple("needs.csv", 2, "urgency"),
                        tuple("offers.csv", 2, "level"),
                        tuple("offers.csv", 3, "level"),
                        tuple("offers.csv", 3, "municipality"),
                        tuple("offers.csv", 3, "origin"),
                        tuple("rules.json", 0, "/twinning/capacity"));
    }

    @Test
    void aMissingColumnOfPlacesIsBlamedAloneAndNotEachRow() {
        assertThat(Region.small().municipalities("""
                        id,name,country,population,lat
                        A,Alder,LV,12000,56.9
                        B,Birch,LV,8000,57.3
                        """).messages())
                .singleElement()
                .asString()
                .startsWith("municipalities.csv, row 1, column lon: the header has no column \"lon\".");
    }
}
