package io.deskweave.graphqlapi.errors;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.UnknownOperationException;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import io.deskweave.platform.problems.NearNames;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What graphql-java says is wrong, in our form. */
public final class DocumentErrors {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentErrors.class);
    private static final int SHOWN = 20;
    private static final Pattern PREFIX = Pattern.compile("^Validation [Ee]rror(?: ?\\([^)]*\\))? ?: ?");
    private static final Pattern UNKNOWN_FIELD = Pattern.compile("Field '(\\w+)' in type '(\\w+)' is undefined");

    private DocumentErrors() {}

    public static GraphQLError syntax(InvalidSyntaxException failure, @Nullable String requestId) {
        var location = failure.getLocation();
        var places = location == null ? List.<SourceLocation>of() : List.of(location);
        return ProblemErrors.at(
                DocumentFault.SYNTAX.because(failure.toInvalidSyntaxError().getMessage()), null, places, requestId);
    }

    /** At most the first {@value #SHOWN}. */
    public static List<GraphQLError> invalid(
            List<ValidationError> findings, GraphQLSchema schema, @Nullable String requestId) {
        return findings.stream()
                .limit(SHOWN)
                .map(f -> invalid(f, schema, requestId))
                .toList();
    }

    /** Whether graphql-java did not begin because a variable's value does not fit. */
    public static boolean isOfVariables(GraphQLError error) {
        return error.getErrorType() == ErrorType.ValidationError && !(error instanceof UnknownOperationException);
    }

    /** At most the first {@value #SHOWN} values that do not fit, each with its place. */
    public static List<GraphQLError> ofVariables(
            Map<String, Object> variables, Document document, @Nullable String operationName, GraphQLSchema schema) {
        var operation = NodeUtil.getOperation(document, operationName).operationDefinition;
        return VariableMisfits.among(variables, operation, new VariablePlaces(document), schema).stream()
                .limit(SHOWN)
                .map(misfit -> ProblemErrors.of(misfit.inVariables(), RequestId.current()))
                .toList();
    }

    /** An error of the execution in our form; those that are already in it stay as they are. */
    public static GraphQLError executed(GraphQLError error, @Nullable String requestId) {
        var extensions = error.getExtensions();
        if (extensions != null && extensions.containsKey("code")) {
            return error;
        }
        var places = error.getLocations() == null ? List.<SourceLocation>of() : error.getLocations();
        return ProblemErrors.at(problem(error), null, places, requestId);
    }

    private static Problem problem(GraphQLError error) {
        var message = PREFIX.matcher(error.getMessage()).replaceFirst("");
        if (error instanceof UnknownOperationException) {
            return DocumentFault.OPERATION_UNKNOWN.because(message);
        }
        return switch (error.getErrorType()) {
            case ErrorType.OperationNotSupported -> DocumentFault.OPERATION_UNSUPPORTED.because(message);
            case ErrorType.ValidationError -> DocumentFault.VARIABLES.because(message);
            case ErrorType.InvalidSyntax -> DocumentFault.SYNTAX.because(message);
            default -> unforeseen(error, message);
        };
    }

    private static Problem unforeseen(GraphQLError error, String message) {
        if (error.getClass().getSimpleName().startsWith("BadFaith")) {
            return DocumentFault.INTROSPECTION.because(message);
        }
        LOG.error("Unexpected {} at {}: {}", error.getErrorType(), error.getPath(), message);
        return new Unexpected();
    }

    private static GraphQLError invalid(ValidationError finding, GraphQLSchema schema, @Nullable String requestId) {
        var message = PREFIX.matcher(finding.getMessage()).replaceFirst("");
        var unknown = UNKNOWN_FIELD.matcher(message);
        var problem = unknown.find()
                ? unknownField(unknown.group(2), unknown.group(1), schema)
                : LiteralMisfits.in(message, schema)
                        .map(Misfit::inDocument)
                        .orElseGet(() -> DocumentFault.INVALID.because(message));
        var places = finding.getLocations() == null ? List.<SourceLocation>of() : finding.getLocations();
        return ProblemErrors.at(problem, null, places, requestId);
    }

    private static Problem unknownField(String type, String field, GraphQLSchema schema) {
        var message = "The type '%s' has no field '%s'".formatted(type, field);
        return NearNames.among(FieldsOf.type(schema, type), field)
                .map(near -> DocumentFault.FIELD_UNKNOWN.because(message, "Did you mean '%s'?".formatted(near)))
                .orElseGet(() -> DocumentFault.FIELD_UNKNOWN.because(message));
    }
}
