package io.deskweave.metadata.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Service requests as a city gives them away: New York's file when it lies beside the project, else rows of the same 31
 * columns, made up here, with the same gaps.
 */
public final class RequestsCsv {

    private static final String HEADER =
            "Unique Key,Created Date,Closed Date,Agency,Agency Name,Complaint Type,Descriptor,Location Type,Incident"
                    + " Zip,Incident Address,Street Name,Cross Street 1,Cross Street 2,Intersection Street 1,Intersection"
                    + " Street 2,Address Type,City,Landmark,Facility Type,Status,Due Date,Resolution Action Updated"
                    + " Date,Community Board,Borough,X Coordinate (State Plane),Y Coordinate (State Plane),Park Facility"
                    + " Name,Park Borough,Latitude,Longitude,Location\n";

    private RequestsCsv() {}

    /** The real file, or made-up rows when it is absent. */
    public static byte[] read() throws IOException {
        var real = Path.of("..", "..", "shared", "data", "nyc-311-animal-requests.csv");
        return Files.isRegularFile(real) ? Files.readAllBytes(real) : madeUp(600);
    }

    /** Rows that are the same every time. */
    public static byte[] madeUp(int rows) {
        var text = new StringBuilder(HEADER);
        IntStream.range(0, rows).forEach(row -> text.append(row(row)));
        return text.toString().getBytes(UTF_8);
    }

    private static String row(int row) {
        var random = new Random(row);
        var borough = pick(random, "BROOKLYN", "QUEENS", "MANHATTAN", "BRONX", "STATEN ISLAND");
        var street = random.nextInt(1, 200) + " STREET";
        var closed = random.nextInt(10) > 0;
        var placed = random.nextInt(40) > 0;
        var opened = "%d/%d/2025 %d:%02d"
                .formatted(random.nextInt(1, 13), random.nextInt(1, 29), random.nextInt(3, 24), random.nextInt(60));
        var latitude = 40.5 + random.nextInt(400_000) / 1_000_000.0;
        var longitude = -74 + random.nextInt(300_000) / 1_000_000.0;
        return String.join(
                        ",",
                        Integer.toString(64_000_000 + row),
                        opened,
                        closed ? opened : "",
                        pick(random, "NYPD", "DSNY", "DPR", "DOHMH"),
                        "New York City Police Department",
                        pick(random, "Animal-Abuse", "Dead Animal", "Animal in a Park"),
                        pick(
                                random,
                                "Neglected",
                                "Cat",
                                "\"Dog, Off Leash\"",
                                "Other (complaint details)",
                                "No Shelter"),
                        pick(random, "Street", "Park", "Residential Building/House"),
                        random.nextInt(50) > 0 ? Integer.toString(random.nextInt(10_000, 11_700)) : "",
                        random.nextInt(1, 300) + " " + street,
                        street + ",1 AVENUE,2 AVENUE,1 AVENUE,2 AVENUE,ADDRESS," + borough + "," + street,
                        "",
                        closed ? "Closed" : "In Progress",
                        "",
                        opened,
                        "%02d %s".formatted(random.nextInt(1, 18), borough),
                        borough,
                        placed ? "1017039,178484" : ",",
                        "Unspecified",
                        borough,
                        placed ? latitude + "," + longitude : ",",
                        placed ? "POINT (%s %s)".formatted(longitude, latitude) : "")
                + "\n";
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
