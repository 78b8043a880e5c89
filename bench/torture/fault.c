/*
 * Preloaded into a process under torture (compiled by gcc when the torture runs). Counts the calls that change files
 * under TORTURE_DIR, and at the TORTURE_AT-th of the kinds in TORTURE_OPS fails it with TORTURE_ACT (EIO, ENOSPC), or
 * kills the process before it is done (KILL). With TORTURE_STICKY every later one fails too. TORTURE_LOG takes a line
 * for each file opened for writing anywhere, for each acknowledgement without a sync before it, and the counts.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_long calls, syncs, syncs_at_ack, acks;
static const char *dir, *ops, *act;
static long at;
static int sticky, log_fd = -1;

static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static ssize_t (*real_writev)(int, const struct iovec *, int);
static ssize_t (*real_pwritev)(int, const struct iovec *, int, off_t);
static int (*real_fsync)(int), (*real_fdatasync)(int);
static int (*real_ftruncate)(int, off_t);
static int (*real_rename)(const char *, const char *), (*real_unlink)(const char *);
static int (*real_open)(const char *, int, ...), (*real_openat)(int, const char *, int, ...);

static void find(void **place, const char *name) { *place = dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void begin(void) {
  find((void **)&real_write, "write");
  find((void **)&real_pwrite, "pwrite64");
  find((void **)&real_writev, "writev");
  find((void **)&real_pwritev, "pwritev64");
  find((void **)&real_fsync, "fsync");
  find((void **)&real_fdatasync, "fdatasync");
  find((void **)&real_ftruncate, "ftruncate64");
  find((void **)&real_rename, "rename");
  find((void **)&real_unlink, "unlink");
  find((void **)&real_open, "open64");
  find((void **)&real_openat, "openat64");
  dir = getenv("TORTURE_DIR");
  ops = getenv("TORTURE_OPS");
  act = getenv("TORTURE_ACT");
  at = getenv("TORTURE_AT") ? atol(getenv("TORTURE_AT")) : 0;
  sticky = getenv("TORTURE_STICKY") != NULL;
  if (getenv("TORTURE_LOG")) log_fd = real_open(getenv("TORTURE_LOG"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void note(const char *kind, const char *what) {
  char line[PATH_MAX + 64];
  if (log_fd < 0) return;
  int size = snprintf(line, sizeof line, "%s %s\n", kind, what);
  if (size > 0) (void)!real_write(log_fd, line, (size_t)size);
}

__attribute__((destructor)) static void end(void) {
  char line[128];
  snprintf(line, sizeof line, "calls=%ld syncs=%ld acks=%ld", (long)calls, (long)syncs, (long)acks);
  note("end", line);
}

static int under(const char *path) { return dir && path && strncmp(path, dir, strlen(dir)) == 0; }

static int is_ours(int fd) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t size = readlink(link, path, sizeof path - 1);
  if (size <= 0) return 0;
  path[size] = 0;
  return under(path);
}

/* Returns the errno to fail with, or 0. Kills where that is asked. */
static int meet(const char *op) {
  if (!ops || !strstr(ops, op)) return 0;
  long number = atomic_fetch_add(&calls, 1) + 1;
  if (!at || !act || !*act) return 0;
  if (number != at && !(sticky && number > at)) return 0;
  note("hit", op);
  if (strcmp(act, "KILL") == 0) kill(getpid(), SIGKILL);
  return strcmp(act, "ENOSPC") == 0 ? ENOSPC : EIO;
}

#define FAIL_IF(op, ours)                    \
  do {                                       \
    int wrong = (ours) ? meet(op) : 0;       \
    if (wrong) { errno = wrong; return -1; } \
  } while (0)

ssize_t write(int fd, const void *bytes, size_t size) {
  if (fd == 1 && size >= 4 && memcmp(bytes, "ack ", 4) == 0) {
    long now = syncs;
    if (now == atomic_exchange(&syncs_at_ack, now)) note("unsynced", "ack");
    atomic_fetch_add(&acks, 1);
  }
  FAIL_IF("write", is_ours(fd));
  return real_write(fd, bytes, size);
}
ssize_t pwrite64(int fd, const void *bytes, size_t size, off_t place) {
  FAIL_IF("write", is_ours(fd));
  return real_pwrite(fd, bytes, size, place);
}
ssize_t pwrite(int fd, const void *bytes, size_t size, off_t place) { return pwrite64(fd, bytes, size, place); }
ssize_t writev(int fd, const struct iovec *parts, int count) {
  FAIL_IF("write", is_ours(fd));
  return real_writev(fd, parts, count);
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off_t place) {
  FAIL_IF("write", is_ours(fd));
  return real_pwritev(fd, parts, count, place);
}
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t place) { return pwritev64(fd, parts, count, place); }
int fsync(int fd) {
  int ours = is_ours(fd);
  FAIL_IF("sync", ours);
  if (ours) atomic_fetch_add(&syncs, 1);
  return real_fsync(fd);
}
int fdatasync(int fd) {
  int ours = is_ours(fd);
  FAIL_IF("sync", ours);
  if (ours) atomic_fetch_add(&syncs, 1);
  return real_fdatasync(fd);
}
int ftruncate64(int fd, off_t size) {
  FAIL_IF("truncate", is_ours(fd));
  return real_ftruncate(fd, size);
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }
int rename(const char *from, const char *to) {
  FAIL_IF("rename", under(to));
  return real_rename(from, to);
}
int unlink(const char *path) {
  FAIL_IF("unlink", under(path));
  return real_unlink(path);
}

#define OPENED(path, flags) \
  if ((flags) & (O_WRONLY | O_RDWR | O_CREAT)) note("open", path)

int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  int mode = (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(rest, int) : 0;
  va_end(rest);
  OPENED(path, flags);
  return real_open(path, flags, mode);
}
int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  int mode = (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(rest, int) : 0;
  va_end(rest);
  return open64(path, flags, mode);
}
int openat64(int at_fd, const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  int mode = (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(rest, int) : 0;
  va_end(rest);
  OPENED(path, flags);
  return real_openat(at_fd, path, flags, mode);
}
int openat(int at_fd, const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  int mode = (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(rest, int) : 0;
  va_end(rest);
  return openat64(at_fd, path, flags, mode);
}
