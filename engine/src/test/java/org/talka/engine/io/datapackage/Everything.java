package org.talka.engine.io.datapackage;

import org.talka.engine.Region;

/** A sound little package with every file there is. */
final class Everything {

    static final String NEEDS = """
            municipality,competency,urgency,source,year,origin
            B,waste,1,,,declared
            """;

    private Everything() {}

    static Region region() {
        return Region.small()
                .file(
                        "datapackage.json",
                        "{\"name\": \"forest\", \"title\": \"The forest\", \"title_lv\": \"Mežs\", \"resources\": []}")
                .competencies("""
                        id,parent,name_en,name_lv,cofog,minimum_population
                        bins,waste,bins,,05.1,500
                        waste,,waste,atkritumi,,
                        """)
                .offers("""
                        municipality,competency,level,source,year,origin,fact_en,fact_lv
                        A,waste,0.8,"a report, page 7",2024,documented,sorts 71 %,šķiro 71 %
                        """)
                .needs(NEEDS)
                .indicators("""
                        municipality,indicator,year,value,source
                        A,gravel,2024,-1250.5,CSB
                        """)
                .neighbours("""
                        a,b,border_km
                        A,B,
                        """)
                .cooperations("""
                        id,kind,competency,name,name_lv,instrument,since,until,source
                        t1,twinning,waste,Friends,Draugi,agreement,2001,,web
                        """)
                .members("""
                        cooperation,municipality,role
                        t1,A,lead
                        t1,C,
                        """)
                .successions("""
                        predecessor,successor,date,share
                        old,middle,2009-07-01,1
                        middle,A,,
                        """)
                .file("sources.csv", """
                        source,name_en,name_lv
                        "a report, page 7",,"pārskats, 7. lappuse"
                        """)
                .file("boundaries.geojson", """
                        {"type": "FeatureCollection", "features": [
                        {"type": "Feature", "properties": {"id": "A"}, "geometry": {"type": "Polygon",
                         "coordinates": [[[24.1, 56.9], [24.2, 56.9], [24.2, 57], [24.1, 56.9]]]}},
                        {"type": "Feature", "properties": {"id": "B"}, "geometry": null}
                        ]}
                        """)
                .rules("""
                        {"name": "forest-rules", "derivations": [{"id": "d", "indicator": "gravel",
                         "competency": "waste", "makes": "need", "direction": "high", "percentile": 75, "en": "E."}]}
                        """);
    }
}
