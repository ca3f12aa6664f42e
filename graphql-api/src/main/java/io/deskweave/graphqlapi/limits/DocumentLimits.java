package io.deskweave.graphqlapi.limits;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.ParserOptions;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says which limits a document exceeds. */
@Component
class DocumentLimits {

    private final LimitSettings settings;

    DocumentLimits(LimitSettings settings) {
        this.settings = settings;
    }

    /** What the parser itself keeps to; a document that is too long never becomes a tree. */
    ParserOptions parsing() {
        return ParserOptions.newParserOptions()
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .captureSourceLocation(true)
                .maxCharacters(characters())
                .maxTokens(settings.tokens())
                .maxWhitespaceTokens(characters())
                .maxRuleDepth(200)
                .build();
    }

    List<Problem> tooLong(String document) {
        return document.length() > characters() ? List.of(LimitFault.SIZE.of(characters())) : List.of();
    }

    Problem tooManyTokens() {
        return LimitFault.TOKENS.of(settings.tokens());
    }

    Problem tooDeep() {
        return LimitFault.DEPTH.of(settings.depth());
    }

    List<Problem> exceeded(Document document) {
        var definedFragments = document.getDefinitionsOfType(FragmentDefinition.class);
        if (definedFragments.size() > settings.fragments()) {
            return List.of(LimitFault.FRAGMENTS.of(settings.fragments()));
        }
        var breadths = new Breadths(document);
        var whole = Breadth.NONE;
        var queries = 0;
        var mutations = 0;
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            var breadth = breadths.of(operation);
            whole = whole.beside(breadth);
            if (operation.getOperation() == Operation.MUTATION) {
                mutations = Math.max(mutations, breadth.roots());
            } else {
                queries = Math.max(queries, breadth.roots());
            }
        }
        for (var fragment : definedFragments) {
            whole = wider(whole, breadths.of(fragment));
        }
        return findings(whole, queries, mutations);
    }

    /** Unused fragments are validated too, so they may not be wider than what runs. */
    private static Breadth wider(Breadth one, Breadth other) {
        return other.fields() > one.fields() ? one.beside(other) : one;
    }

    private List<Problem> findings(Breadth whole, int queries, int mutations) {
        var findings = new ArrayList<Problem>();
        check(findings, LimitFault.DEPTH, whole.depth(), settings.depth());
        check(findings, LimitFault.DEPTH, whole.introspectionDepth(), LimitSettings.INTROSPECTION_DEPTH);
        check(findings, LimitFault.FIELDS, whole.fields(), settings.fields());
        check(findings, LimitFault.ALIASES, whole.aliases(), settings.aliases());
        check(findings, LimitFault.DIRECTIVES, whole.directives(), settings.directives());
        check(findings, LimitFault.ROOT_FIELDS, queries, settings.rootFields());
        check(findings, LimitFault.MUTATIONS, mutations, settings.mutations());
        return findings;
    }

    private static void check(List<Problem> findings, LimitFault fault, int actual, int limit) {
        if (actual > limit) {
            findings.add(fault.of(limit));
        }
    }

    private int characters() {
        return Math.toIntExact(settings.documentSize().toBytes());
    }
}
