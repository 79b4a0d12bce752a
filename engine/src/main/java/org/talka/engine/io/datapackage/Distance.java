package org.talka.engine.io.datapackage;

import org.talka.engine.model.Position;

/** Rough distances for checks; reasons and plans use the exact ones. */
final class Distance {

    private static final double EARTH_RADIUS_KM = 6371;

    private Distance() {}

    /** Great-circle distance on a sphere in km, within half a per cent of the truth. */
    static double km(Position a, Position b) {
        double north = Math.toRadians(b.latitude() - a.latitude());
        double east = Math.toRadians(b.longitude() - a.longitude());
        double h = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(a.latitude()))
                        * Math.cos(Math.toRadians(b.latitude()))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
