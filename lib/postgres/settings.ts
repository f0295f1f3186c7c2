/**
 * Settings of the embedded server as command line words, so that a new release brings its own to an old cluster.
 * Sized for a small machine. The log keeps seven days and no row values (`terse` leaves out the detail line, which
 * quotes them).
 */
export function serverSettings(options: { port: number; durable: boolean; logFolder: string }): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port: options.port,
    unix_socket_directories: '',
    max_connections: 60,
    shared_buffers: '128MB',
    effective_cache_size: '512MB',
    max_wal_size: '1GB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_error_verbosity: 'terse',
    ...(options.durable ? durable(options.logFolder) : throwaway),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function durable(logFolder: string) {
  return {
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    logging_collector: 'on',
    log_directory: logFolder,
    log_filename: 'postgres-%a.log',
    log_rotation_age: '1d',
    log_truncate_on_rotation: 'on',
  };
}

/** For tests: what was committed may be lost when the machine stops. */
const throwaway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };
