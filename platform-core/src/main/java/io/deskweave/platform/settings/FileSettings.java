package io.deskweave.platform.settings;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where tenants' files lie.
 *
 * @param directory a directory that all pods see; made when it is not there
 * @param uploadLimit the largest file that is taken from a person
 */
public record FileSettings(
        @NotNull Path directory, @DefaultValue("100MB") DataSize uploadLimit) {}
