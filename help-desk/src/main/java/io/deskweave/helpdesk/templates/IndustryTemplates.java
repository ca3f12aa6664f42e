package io.deskweave.helpdesk.templates;

import io.deskweave.metadata.templates.Template;
import io.deskweave.metadata.templates.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The templates of industries: every file {@code templates/<key>.json} of this room, by key. */
@Component
public final class IndustryTemplates implements Templates {

    private static final String FILES = "classpath:/templates/*.json";
    private static final String ENDING = ".json";

    private final List<Template> all;

    /** Reads all; a file that is malformed keeps the platform from starting. */
    public IndustryTemplates() {
        try {
            this.all = Arrays.stream(
                            new PathMatchingResourcePatternResolver(getClass().getClassLoader()).getResources(FILES))
                    .map(IndustryTemplates::read)
                    .sorted(Comparator.comparing(Template::key))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The templates of industries cannot be found", e);
        }
    }

    @Override
    public List<Template> all() {
        return all;
    }

    private static Template read(Resource file) {
        var name = Objects.requireNonNull(file.getFilename());
        try (InputStream content = file.getInputStream()) {
            return Template.read(
                    name.substring(0, name.length() - ENDING.length()),
                    JsonMapper.shared().readValue(content, Map.class));
        } catch (IOException e) {
            throw new UncheckedIOException("Template %s cannot be read".formatted(name), e);
        }
    }
}
