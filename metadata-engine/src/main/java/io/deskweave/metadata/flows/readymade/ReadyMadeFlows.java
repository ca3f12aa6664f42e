package io.deskweave.metadata.flows.readymade;

import io.deskweave.metadata.flows.readymade.ReadyMadeFlow.NeededField;
import io.deskweave.metadata.outlines.Body;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** The flows that come with the platform: resources, each a file by its name. */
public final class ReadyMadeFlows {

    private static final List<String> NAMES =
            List.of("fiveStates", "sevenStates", "storeRepair", "refund", "complaint", "maintenance");
    private static final List<ReadyMadeFlow> ALL =
            NAMES.stream().map(ReadyMadeFlows::read).toList();

    private ReadyMadeFlows() {}

    public static List<ReadyMadeFlow> all() {
        return ALL;
    }

    public static Optional<ReadyMadeFlow> find(String name) {
        return ALL.stream().filter(flow -> flow.name().equals(name)).findFirst();
    }

    private static ReadyMadeFlow read(String name) {
        try (var resource = ReadyMadeFlows.class.getResourceAsStream("/flows/" + name + ".json")) {
            if (resource == null) {
                throw new IllegalStateException("The ready-made flow %s is missing".formatted(name));
            }
            var file = new Body(JsonMapper.shared().readValue(resource, Map.class));
            return new ReadyMadeFlow(
                    name,
                    file.texts("labels"),
                    file.texts("about"),
                    file.table("roles", role -> new Body(Map.of("labels", role)).texts("labels")),
                    file.table("fields", field -> field(new Body((Map<?, ?>) field))),
                    file.list("nodes", Body::map),
                    file.list("edges", Body::map));
        } catch (IOException e) {
            throw new UncheckedIOException("The ready-made flow %s cannot be read".formatted(name), e);
        }
    }

    private static NeededField field(Body field) {
        var settings = new TreeMap<String, Object>();
        field.part("settings").map().forEach((name, value) -> settings.put(name.toString(), value));
        return new NeededField(field.text("type"), settings, field.texts("labels"));
    }
}
