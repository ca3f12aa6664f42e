package io.deskweave.metadata.records.everything;

import io.deskweave.metadata.records.GlobalId;
import io.deskweave.metadata.testing.NaughtyTexts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Values as JSON has them, drawn from one seed: the plain, the largest, and what has tripped programs before. */
public final class RandomValues {

    static final UUID PERSON = UUID.fromString("0199d3a1-0000-7000-8000-000000000001");
    static final UUID DEPARTMENT = UUID.fromString("0199d3a1-0000-7000-8000-000000000002");

    private final Random random;
    private final UUID other;
    private final SampleFiles files;

    /** @param other a record that there is, to refer to */
    public RandomValues(long seed, UUID other, SampleFiles files) {
        this.random = new Random(seed);
        this.other = other;
        this.files = files;
    }

    public Object of(String type) {
        return switch (type) {
            case "text" -> text();
            case "longText" -> text() + "\n\t" + text();
            case "richText" ->
                "<p>" + text() + "</p>\n<ul><li>" + text() + "<li><a href='https://x.example'>y</a></ul>";
            case "email" -> "Li.%d+x@Example-%d.COM".formatted(random.nextInt(100), random.nextInt(100));
            case "phone" -> pick(List.of("138 0013 8000", "+31 10 414 4188", "+1 (212) 555-0199", "010-65551234"));
            case "url" -> "HTTPS://Host%d.example/%%20?q=中&x=%d#f".formatted(random.nextInt(9), random.nextInt(9));
            case "serialNumber" -> "K%d-%04d".formatted(random.nextInt(10), random.nextInt(10_000));
            case "wholeNumber" -> random.nextLong(-(1L << 53) + 1, 1L << 53);
            case "decimal" -> decimal(16, random.nextInt(5)).toPlainString();
            case "percent" -> decimal(3, random.nextInt(3)).toPlainString();
            case "rating" -> 1 + random.nextInt(10);
            case "yesNo" -> random.nextBoolean();
            case "date" ->
                LocalDate.ofEpochDay(random.nextLong(-719_162, 2_932_896)).toString();
            case "dateTime" ->
                Instant.ofEpochSecond(
                                random.nextLong(-62_135_596_800L, 253_402_300_799L), random.nextInt(1_000_000) * 1000L)
                        .toString();
            case "duration" ->
                pick(List.of(
                        "PT0S",
                        "P1DT1S",
                        "PT1H30M",
                        "P100000D",
                        "PT%dS".formatted(random.nextInt()).replace("-", "")));
            case "choice" -> pick(List.of("A", "B_2", "null_"));
            case "place" ->
                Map.of("latitude", random.nextDouble(-90, 90), "longitude", random.nextInt(-180, 180) + 0.5);
            case "multipleChoice" -> pick(List.of(List.of("A"), List.of("NULL"), List.of("_c", "A", "B_2", "A")));
            case "category" -> pick(List.of("TOP", "MIDDLE", "BOTTOM", "FORMER"));
            case "money" ->
                pick(List.of(
                        Map.of("amount", decimal(12, 2).toPlainString(), "currency", "CNY"),
                        Map.of("amount", decimal(12, 0).toPlainString(), "currency", "JPY"),
                        Map.of("amount", decimal(12, 3).toPlainString(), "currency", "KWD"),
                        Map.of("amount", decimal(12, 4).toPlainString(), "currency", "CLF"),
                        Map.of("amount", 7)));
            case "address" ->
                pick(List.of(
                        Map.of("country", "CN", "city", "杭州市", "street", List.of(street(), street())),
                        Map.of("country", "NL", "postalCode", "3011 AB"),
                        Map.of("country", "us", "region", "NY", "district", "Queens", "street", List.of(street()))));
            case "reference" -> other.toString();
            case "references" -> List.of(other.toString(), globalId());
            case "anyReference" -> globalId();
            case "person" -> PERSON.toString();
            case "department" -> DEPARTMENT.toString();
            case "file" ->
                pick(List.of(
                        files.texts(),
                        files.texts().subList(1, 2),
                        files.texts().getFirst()));
            case "picture", "signature" -> pick(files.pictures());
            default -> throw new IllegalArgumentException("Say how values of the type %s look".formatted(type));
        };
    }

    private String globalId() {
        return new GlobalId("o1", other).encoded();
    }

    private String text() {
        return pick(NaughtyTexts.WRITTEN) + random.nextInt(100);
    }

    private String street() {
        return text().replace('|', '/');
    }

    private BigDecimal decimal(int digits, int scale) {
        return new BigDecimal(new BigInteger(digits * 3, random), scale)
                .multiply(BigDecimal.valueOf(random.nextInt(2) * 2L - 1));
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
