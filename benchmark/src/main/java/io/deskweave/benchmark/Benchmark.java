package io.deskweave.benchmark;

import io.deskweave.demo.Demo;
import io.deskweave.demo.DemoSettings;
import io.deskweave.infrastructure.Infrastructure;
import io.deskweave.infrastructure.servers.Cell;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** The program that {@code mvn -Pbench} runs: the demo's house in a directory of its own, measured. */
public final class Benchmark {

    private static final int TENANTS_BESIDE_THE_DEMOS = 15;

    private final DemoSettings settings = DemoSettings.given();
    private final List<Figure> figures = new ArrayList<>();

    private Benchmark() {}

    /** Prints the figures; anything that fails ends it with a stack trace and an exit code that is not 0. */
    public static void main(String[] arguments) throws Exception {
        new Benchmark().run();
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException, SQLException, ExecutionException {
        forget(settings.directory());
        try {
            try (var demo = Demo.start(settings)) {
                measure(demo.infrastructure());
            }
            figures.add(secondStart());
        } finally {
            System.out.println();
            figures.forEach(System.out::println);
        }
    }

    private void measure(Infrastructure infrastructure)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        var demo = DemoEnvironment.read(settings.environmentFile());
        var operator = new Desk(demo, demo.person("PLATFORM_OPERATOR"));
        var clinics = new Desk(demo, demo.person("NORTHWIND_CLINICS_ADMINISTRATOR"));
        var tenants = new TenantFigures(operator, clinics);
        figures.addAll(tenants.provision(TENANTS_BESIDE_THE_DEMOS));
        figures.add(tenants.publish());
        figures.add(tenants.bringRows());
        var objects = WorkOrders.define(clinics);
        var cell = infrastructure.cell(Cell.CN_EAST_1);
        new Rows(cell, schemaOf(infrastructure, "northwind-clinics"), objects).fill();
        figures.addAll(new ReadFigures(clinics, cell, objects).measure());
        figures.add(heap(demo));
    }

    private Figure secondStart() {
        var from = System.nanoTime();
        var again = Demo.start(settings);
        var took = System.nanoTime() - from;
        again.close();
        return Figure.seconds("ready after a second start", took, "under 40 s");
    }

    /** Figures of a house that has been lived in would depend on how long. */
    private static void forget(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var paths = Files.walk(directory)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static String schemaOf(Infrastructure infrastructure, String alias) throws SQLException {
        try (var connection = infrastructure.directory().connectAsOwner();
                var statement =
                        connection.prepareStatement("select schema_name from directory.tenant where alias = ?")) {
            statement.setString(1, alias);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("The directory knows no tenant " + alias);
                }
                return rows.getString(1);
            }
        }
    }

    private static Figure heap(DemoEnvironment demo) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(demo.platform() + "/actuator/prometheus"));
        try (var http = HttpClient.newHttpClient()) {
            var used = http.send(request.build(), BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
            return new Figure(
                    "heap in use with 20 tenants after the load (limit 512 MB)",
                    "%.0f MB".formatted(used / 1024 / 1024),
                    "under 512 MB");
        }
    }
}
