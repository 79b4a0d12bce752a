package org.talka.engine.model;

/**
 * A place on the WGS 84 ellipsoid.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Position(double latitude, double longitude) {

    /** Refuses coordinates outside their range; a reader reports them as findings before it gets here. */
    public Position {
        if (!(latitude >= -90 && latitude <= 90) || !(longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("There is no place at latitude " + latitude + ", longitude " + longitude
                    + ". Latitude runs from -90 to 90, longitude from -180 to 180.");
        }
    }
}
