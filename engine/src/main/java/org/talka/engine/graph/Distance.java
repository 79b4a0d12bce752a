package org.talka.engine.graph;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.talka.engine.model.Position;

/** Distances over the ground. */
public final class Distance {

    private Distance() {}

    /** Geodesic distance on the WGS 84 ellipsoid in km (Karney 2013), exact to well under a metre. */
    public static double km(Position a, Position b) {
        return Geodesic.WGS84.Inverse(a.latitude(), a.longitude(), b.latitude(), b.longitude(), GeodesicMask.DISTANCE)
                        .s12
                / 1000;
    }
}
