package io.deskweave.metadata.records.sql;

import io.deskweave.metadata.fields.Place;
import java.util.List;

/**
 * Boxes of degrees that hold everything within a distance of a place, and a little more: what an index of places can
 * answer before distances are computed.
 */
public final class Boxes {

    public static final double EARTH_RADIUS_METERS = 6_371_008.8;

    /** Some centimetres, for what rounding takes. */
    private static final double MARGIN = 1e-6;

    private Boxes() {}

    /** One, or two where the distance reaches beyond the meridian at which degrees begin anew. */
    public static List<Box> around(Place place, double meters) {
        double reach = Math.toDegrees(meters / EARTH_RADIUS_METERS) + MARGIN;
        double south = place.latitude() - reach;
        double north = place.latitude() + reach;
        if (south <= -90 || north >= 90) {
            // Around a pole every longitude is near.
            return List.of(new Box(-180, south, 180, north));
        }
        double turn =
                Math.toDegrees(Math.asin(Math.sin(Math.toRadians(reach)) / Math.cos(Math.toRadians(place.latitude()))))
                        + MARGIN;
        double west = place.longitude() - turn;
        double east = place.longitude() + turn;
        if (west < -180) {
            return List.of(new Box(-180, south, east, north), new Box(west + 360, south, 180, north));
        }
        if (east > 180) {
            return List.of(new Box(west, south, 180, north), new Box(-180, south, east - 360, north));
        }
        return List.of(new Box(west, south, east, north));
    }

    /** In degrees. */
    public record Box(double west, double south, double east, double north) {

        public boolean holds(Place place) {
            return place.longitude() >= west
                    && place.longitude() <= east
                    && place.latitude() >= south
                    && place.latitude() <= north;
        }
    }
}
