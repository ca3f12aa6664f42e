package io.deskweave.metadata.records.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.fields.Place;
import io.deskweave.metadata.records.sql.Boxes;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class BoxesTests {

    private static final long SEED = Long.getLong("seed", 20_261_129L);
    private static final int PAIRS = 200_000;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    @Test
    void holdWhateverIsWithinTheDistance() {
        int near = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            var from = anywhere();
            var to = random.nextBoolean() ? beside(from) : anywhere();
            double meters = random.nextBoolean() ? random.nextDouble(2_000_000) : distance(from, to);
            if (distance(from, to) <= meters) {
                near++;
                assertThat(Boxes.around(from, meters))
                        .as("seed %d: %s within %s of %s", SEED, to, meters, from)
                        .anySatisfy(box -> assertThat(box.holds(to)).isTrue());
            }
        }
        assertThat(near).isGreaterThan(PAIRS / 4);
    }

    @Test
    void areSmallAndMeetTheDateLine() {
        assertThat(Boxes.around(new Place(31.23, 121.47), 1_000))
                .singleElement()
                .satisfies(box -> assertThat(box.east() - box.west()).isLessThan(0.03));
        assertThat(Boxes.around(new Place(0, 179.999), 1_000)).hasSize(2);
        assertThat(Boxes.around(new Place(89.999, 0), 1_000))
                .singleElement()
                .satisfies(box -> assertThat(box.east() - box.west()).isEqualTo(360));
    }

    private Place anywhere() {
        return new Place(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
    }

    /** Some kilometres away, perhaps beyond the date line. */
    private Place beside(Place place) {
        double longitude = place.longitude() + random.nextDouble(-5, 5);
        return new Place(
                Math.clamp(place.latitude() + random.nextDouble(-5, 5), -90, 90),
                longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude);
    }

    private static double distance(Place one, Place other) {
        double latitude = Math.toRadians(other.latitude() - one.latitude()) / 2;
        double longitude = Math.toRadians(other.longitude() - one.longitude()) / 2;
        double half = Math.pow(Math.sin(latitude), 2)
                + Math.cos(Math.toRadians(one.latitude()))
                        * Math.cos(Math.toRadians(other.latitude()))
                        * Math.pow(Math.sin(longitude), 2);
        return 2 * Boxes.EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
