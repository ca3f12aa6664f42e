/**
 * SQL text and its bound values, put together side by side, for the reading and the storing of records. Nothing outside
 * the records sees it. Values are only ever bound; identifiers are only ever quoted by jOOQ.
 */
@NullMarked
package io.deskweave.metadata.records.sql;

import org.jspecify.annotations.NullMarked;
