package io.deskweave.graphqlapi.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.GraphQLSchema;
import io.deskweave.graphqlapi.errors.DocumentErrors;
import io.deskweave.graphqlapi.errors.ProblemErrors;
import io.deskweave.graphqlapi.errors.RequestId;
import io.deskweave.platform.problems.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Documents that were parsed, kept within the limits and checked against a schema; those in order are remembered. */
@Component
public class Documents {

    private final DocumentLimits limits;
    private final Cache<Key, PreparsedDocumentEntry> checked;

    Documents(DocumentLimits limits, LimitSettings settings) {
        this.limits = limits;
        this.checked = Caffeine.newBuilder()
                .maximumWeight(settings.cachedDocuments().toBytes())
                .<Key, PreparsedDocumentEntry>weigher((key, entry) -> 200 + key.length())
                .build();
    }

    /** @param fingerprint of the schema: what was checked against one is not in order for another */
    public PreparsedDocumentEntry prepare(String fingerprint, GraphQLSchema schema, String document) {
        var tooLong = limits.tooLong(document);
        if (!tooLong.isEmpty()) {
            return refused(tooLong);
        }
        var key = new Key(fingerprint, sha256(document), document.length());
        var known = checked.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var entry = check(schema, document);
        if (!entry.hasErrors()) {
            checked.put(key, entry);
        }
        return entry;
    }

    private PreparsedDocumentEntry check(GraphQLSchema schema, String document) {
        Document tree;
        try {
            tree = Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(document)
                    .parserOptions(limits.parsing())
                    .locale(Locale.ENGLISH)
                    .build());
        } catch (ParseCancelledTooDeepException e) {
            return refused(List.of(limits.tooDeep()));
        } catch (ParseCancelledException | ParseCancelledTooManyCharsException e) {
            return refused(List.of(limits.tooManyTokens()));
        } catch (InvalidSyntaxException e) {
            return entry(List.of(DocumentErrors.syntax(e, RequestId.current())));
        }
        var exceeded = limits.exceeded(tree);
        if (!exceeded.isEmpty()) {
            return refused(exceeded);
        }
        var invalid = ParseAndValidate.validate(schema, tree, Locale.ENGLISH);
        if (!invalid.isEmpty()) {
            return entry(DocumentErrors.invalid(invalid, schema, RequestId.current()));
        }
        return new PreparsedDocumentEntry(tree);
    }

    private static PreparsedDocumentEntry refused(List<Problem> problems) {
        return entry(problems.stream()
                .map(p -> ProblemErrors.of(p, RequestId.current()))
                .toList());
    }

    private static PreparsedDocumentEntry entry(List<GraphQLError> errors) {
        return new PreparsedDocumentEntry(errors);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private record Key(String fingerprint, String hash, int length) {}
}
