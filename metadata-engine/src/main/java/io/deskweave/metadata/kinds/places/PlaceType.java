package io.deskweave.metadata.kinds.places;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.Place;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.Quoted;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A place on earth. */
final class PlaceType implements FieldType {

    private static final String LATITUDE = "latitude";
    private static final String LONGITUDE = "longitude";
    private static final double LATITUDE_MAX = 90;
    private static final double LONGITUDE_MAX = 180;
    private static final int LENGTH_MAX = 100;
    private static final String NUMBER = "([+-]?\\d{1,3}(?:\\.\\d{0,30})?)";
    private static final Pattern WKT =
            Pattern.compile("POINT\\s*\\(\\s*" + NUMBER + "\\s+" + NUMBER + "\\s*\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAIR =
            Pattern.compile("\\(?\\s*" + NUMBER + "\\s*°?\\s*[,;\\s]\\s*" + NUMBER + "\\s*°?\\s*\\)?");

    @Override
    public String key() {
        return "place";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        return SettingsCheck.of(place, settings).findings();
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.Point();
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        if (json instanceof Map<?, ?> map
                && map.keySet().equals(Set.of(LATITUDE, LONGITUDE))
                && map.get(LATITUDE) instanceof Number latitude
                && map.get(LONGITUDE) instanceof Number longitude) {
            return place(latitude.doubleValue(), longitude.doubleValue(), json);
        }
        throw rejected(json, "Write {\"latitude\": 40.65, \"longitude\": -73.88}");
    }

    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        var written = text.strip();
        if (written.length() > LENGTH_MAX) {
            throw rejected(text, "Write latitude and longitude, such as 40.65, -73.88");
        }
        var wkt = WKT.matcher(written);
        if (wkt.matches()) {
            return place(Double.parseDouble(wkt.group(2)), Double.parseDouble(wkt.group(1)), text);
        }
        var pair = PAIR.matcher(written);
        if (pair.matches()) {
            return place(Double.parseDouble(pair.group(1)), Double.parseDouble(pair.group(2)), text);
        }
        throw rejected(text, "Write latitude and longitude, such as 40.65, -73.88, or POINT (-73.88 40.65)");
    }

    @Override
    public String toText(Map<String, Object> settings, Object value) {
        var place = (Place) value;
        return new BigDecimal(Double.toString(place.latitude())).toPlainString()
                + ", "
                + new BigDecimal(Double.toString(place.longitude())).toPlainString();
    }

    @Override
    public boolean canBeUnique() {
        return false;
    }

    private static Place place(double latitude, double longitude, Object written) throws ValueRejected {
        // Written so that NaN, which compares as false with everything, is refused too.
        if (Math.abs(latitude) <= LATITUDE_MAX && Math.abs(longitude) <= LONGITUDE_MAX) {
            return new Place(latitude, longitude);
        }
        throw rejected(written, "Write a latitude from -90 to 90 and a longitude from -180 to 180");
    }

    private static ValueRejected rejected(Object value, String advice) {
        return new ValueRejected(
                "metadata.value.not-a-place", "%s is not a place on earth".formatted(Quoted.of(value)), advice);
    }
}
