/** Tests of commands on records. */
@NullMarked
package io.deskweave.metadata.records.commands;

import org.jspecify.annotations.NullMarked;
