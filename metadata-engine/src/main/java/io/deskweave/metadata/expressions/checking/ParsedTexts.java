package io.deskweave.metadata.expressions.checking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import io.deskweave.metadata.definition.Limits;
import java.util.Map;

/**
 * What CEL's parser makes of a text, kept for the next time the text is met: a draft is compiled at every change, and
 * all its rules but one are as they were. Parsing is nearly all that reading a rule costs.
 */
final class ParsedTexts {

    /** CEL's own limit, far above what people write, keeps its recursive parser from running out of stack. */
    private static final int DEPTH_MAX = 40;

    /** Characters of all texts that are kept; what is made of each takes about a hundred bytes. */
    private static final long KEPT_MAX = 400_000;

    private static final CelParser PARSER = CelParserFactory.standardCelParserBuilder()
            .setOptions(CelOptions.newBuilder()
                    .maxExpressionCodePointSize(Limits.RULE_LENGTH_MOST)
                    .maxParseRecursionDepth(DEPTH_MAX)
                    .maxParseErrorRecoveryLimit(1)
                    .populateMacroCalls(false)
                    .build())
            .build();

    private static final Cache<String, Parsed> KEPT = Caffeine.newBuilder()
            .maximumWeight(KEPT_MAX)
            .<String, Parsed>weigher((text, parsed) -> text.length())
            .build();

    private ParsedTexts() {}

    /**
     * A tree and where its nodes stand.
     *
     * @param positions in code points, by the id of the node
     */
    record Parsed(CelExpr tree, Map<Long, Integer> positions) {

        Parsed {
            positions = Map.copyOf(positions);
        }
    }

    /** What cannot be read is not kept: it is corrected before long. */
    static Parsed of(String text) throws CelValidationException {
        var kept = KEPT.getIfPresent(text);
        if (kept != null) {
            return kept;
        }
        var ast = PARSER.parse(text, "rule").getAst();
        var parsed = new Parsed(ast.getExpr(), ast.getSource().getPositionsMap());
        KEPT.put(text, parsed);
        return parsed;
    }
}
