package io.deskweave.graphqlapi.versions;

import graphql.schema.idl.SchemaPrinter;
import io.deskweave.graphqlapi.schema.TenantSchemas;
import io.deskweave.metadata.drafts.Compilations;
import io.deskweave.metadata.drafts.Drafts;
import io.deskweave.metadata.drafts.Releases;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.Models;
import io.deskweave.platform.tenancy.TenantScope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** The schemas of a tenant's releases and of its draft. */
@Component
class SchemaVersions {

    private static final SchemaPrinter PRINTER = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
            .includeScalarTypes(true)
            .includeDirectiveDefinitions(false)
            .includeSchemaDefinition(true));
    private static final Model BARE = Model.of("bare", List.of());
    private static final int TAG_BYTES = 8;

    private final Models models;
    private final Releases releases;
    private final Drafts drafts;
    private final Compilations compilations;
    private final TenantSchemas schemas;
    private final String fixedTag;

    SchemaVersions(Models models, Releases releases, Drafts drafts, Compilations compilations, TenantSchemas schemas) {
        this.models = models;
        this.releases = releases;
        this.drafts = drafts;
        this.compilations = compilations;
        this.schemas = schemas;
        this.fixedTag = hash(PRINTER.print(schemas.of(BARE)));
    }

    /** The version in force. */
    Version current(TenantScope scope) {
        var inForce = models.current(scope);
        return new Version(inForce.release(), inForce.model());
    }

    /** Needs READ_CONFIGURATION; refuses with {@code metadata.release.not-found}. */
    Version of(TenantScope scope, int release) {
        return new Version(release, compilations.published(releases.definition(scope, release)));
    }

    /** What a release changed, compared with the one before it; needs READ_CONFIGURATION. */
    List<SchemaChange> changes(TenantScope scope, int release) {
        var before = release <= 1 ? BARE : of(scope, release - 1).model();
        return SchemaComparison.of(
                schemas.of(before), schemas.of(of(scope, release).model()));
    }

    /** What the draft would change; empty while it cannot be published. Needs READ_CONFIGURATION. */
    List<SchemaChange> draftChanges(TenantScope scope) {
        return compilations
                .written(drafts.current(scope).definition())
                .map(model -> SchemaComparison.of(schemas.of(current(scope).model()), schemas.of(model)))
                .orElse(List.of());
    }

    /**
     * Names this version's text without printing it: by the model, by the fixed part of this platform's version, and,
     * where former names carry days, by the release.
     */
    String tag(Version version) {
        var dated = hasFormerNames(version.model()) ? "-" + version.release() : "";
        return "\"%s-%s%s\"".formatted(version.model().fingerprint(), fixedTag, dated);
    }

    /** The schema as SDL, always the same for the same version. */
    String text(TenantScope scope, Version version) {
        var model = version.model();
        return PRINTER.print(
                hasFormerNames(model)
                        ? schemas.dated(model, RenamedSince.upTo(version.release(), releases, scope.tenant()))
                        : schemas.of(model));
    }

    private static boolean hasFormerNames(Model model) {
        return model.objects().stream()
                .flatMap(object -> object.fields().stream())
                .anyMatch(field -> !field.aliases().isEmpty());
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM knows SHA-256", e);
        }
    }

    /** A release and its model. */
    record Version(int release, Model model) {}
}
