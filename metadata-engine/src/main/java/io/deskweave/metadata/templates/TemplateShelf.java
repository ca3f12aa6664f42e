package io.deskweave.metadata.templates;

import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The templates of all rooms. */
@Component
public class TemplateShelf {

    private final List<Template> all;

    public TemplateShelf(ObjectProvider<Templates> rooms) {
        this.all = rooms.orderedStream().flatMap(room -> room.all().stream()).toList();
        var keys = new HashSet<String>();
        for (var template : all) {
            if (!keys.add(template.key())) {
                throw new IllegalStateException("Two templates have the key '%s'".formatted(template.key()));
            }
        }
    }

    /** In the order in which people choose from them. */
    public List<Template> all() {
        return all;
    }

    /**
     * The template of this key; empty for no key. Refuses with {@code metadata.template.unknown} when there is none of
     * the key.
     */
    public Optional<Template> find(@Nullable String key) {
        var problems = check(key);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return all.stream().filter(template -> template.key().equals(key)).findFirst();
    }

    /** What is wrong with a key: nothing, or that there is no such template, with the nearest. */
    public List<Problem> check(@Nullable String key) {
        var keys = all.stream().map(Template::key).toList();
        return key == null || keys.contains(key) ? List.of() : List.of(new TemplateUnknown(key, keys));
    }
}
