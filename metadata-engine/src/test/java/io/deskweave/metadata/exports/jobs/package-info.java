/** Tests of exports as jobs, on real servers. */
@NullMarked
package io.deskweave.metadata.exports.jobs;

import org.jspecify.annotations.NullMarked;
