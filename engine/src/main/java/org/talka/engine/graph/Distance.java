package org.talka.engine.graph;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.talka.engine.model.Position;

/** Distances over the ground. */
public final class Distance {

    /**
     * Smallest radius of curvature of the WGS 84 ellipsoid in km, that of the meridian at the equator: nowhere does a
     * degree span less ground than on a sphere of this radius.
     */
    private static final double SMALLEST_RADIUS_KM = 6_335.439;

    private Distance() {}

    /** The point on a sphere of radius one with these coordinates: x, y, z. */
    public static double[] onUnitSphere(Position position) {
        double latitude = Math.toRadians(position.latitude());
        double longitude = Math.toRadians(position.longitude());
        return new double[] {
            Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)
        };
    }

    /**
     * Km that two positions are apart at least, some hundred times as fast as {@link #km} and close to it for near
     * ones: the straight line through a sphere that is nowhere larger than the ellipsoid.
     *
     * @param a as of {@link #onUnitSphere}
     */
    public static double kmAtLeast(double[] a, double[] b) {
        double x = a[0] - b[0];
        double y = a[1] - b[1];
        double z = a[2] - b[2];
        return SMALLEST_RADIUS_KM * Math.sqrt(x * x + y * y + z * z);
    }

    /** Geodesic distance on the WGS 84 ellipsoid in km (Karney 2013), exact to well under a metre. */
    public static double km(Position a, Position b) {
        return Geodesic.WGS84.Inverse(a.latitude(), a.longitude(), b.latitude(), b.longitude(), GeodesicMask.DISTANCE)
                        .s12
                / 1000;
    }
}
