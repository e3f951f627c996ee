/*
 * Preloaded into a process, lets calls on some files fail from the n-th on.
 *
 * ERRNO_PATH  text in the paths of these files
 * ERRNO_PLAN  file that tells what fails; without it nothing does. Its words are
 *             the number of the plan: with another one, counting begins anew;
 *             n;
 *             what the calls fail with;
 *             whether the n-th call writes half of what it was given, and the next one fails;
 *             and the calls that fail: |pwrite|write|fsync|fdatasync|ftruncate|pread|lock|readdir|
 * ERRNO_LOG   file that gets a line for each call on these files, failed or not
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum outcome { PASS, HALF, FAIL };

struct plan {
  int number, at, code, half;
  char calls[80];
};

static int counted, calls;

static struct plan plan(void) {
  struct plan plan = {.number = 0};
  FILE *file = fopen(getenv("ERRNO_PLAN"), "r");
  if (file) {
    fscanf(file, "%d %d %d %d %79s", &plan.number, &plan.at, &plan.code, &plan.half, plan.calls);
    fclose(file);
  }
  if (__sync_lock_test_and_set(&counted, plan.number) != plan.number) calls = 0;
  return plan;
}

static enum outcome outcome(int fd, const char *call) {
  char link[64], path[4096] = "", key[32];
  int saved = errno;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  if (readlink(link, path, sizeof path - 1) < 0 || !strstr(path, getenv("ERRNO_PATH"))) {
    errno = saved;
    return PASS;
  }
  snprintf(key, sizeof key, "|%s|", call);
  struct plan now = plan();
  int number = strstr(now.calls, key) ? __sync_add_and_fetch(&calls, 1) : 0;
  enum outcome out =
      !number || number < now.at ? PASS : number == now.at && now.half ? HALF : FAIL;
  int log = open(getenv("ERRNO_LOG"), O_WRONLY | O_CREAT | O_APPEND, 0600);
  dprintf(log, "%s %s%s\n", call, path, out == PASS ? "" : " failed");
  close(log);
  errno = out == FAIL ? now.code : saved;
  return out;
}

#define REAL(call) ((__typeof__(&call)) dlsym(RTLD_NEXT, #call))
#define WRAP(call, name, bytes, parameters, half, all) \
  bytes call parameters { \
    enum outcome out = outcome(fd, name); \
    return out == FAIL ? -1 : out == HALF ? REAL(call) half : REAL(call) all; \
  }

WRAP(pwrite64, "pwrite", ssize_t, (int fd, const void *from, size_t length, off64_t at),
     (fd, from, length / 2, at), (fd, from, length, at))
WRAP(write, "write", ssize_t, (int fd, const void *from, size_t length),
     (fd, from, length / 2), (fd, from, length))
WRAP(pread64, "pread", ssize_t, (int fd, void *to, size_t length, off64_t at),
     (fd, to, length, at), (fd, to, length, at))
WRAP(fsync, "fsync", int, (int fd), (fd), (fd))
WRAP(fdatasync, "fdatasync", int, (int fd), (fd), (fd))
WRAP(ftruncate64, "ftruncate", int, (int fd, off64_t length), (fd, length), (fd, length))

/* Asking for a lock is one of many things that this call does. */
#define WRAP_CONTROL(call) \
  int call(int fd, int command, ...) { \
    va_list list; \
    va_start(list, command); \
    void *argument = va_arg(list, void *); \
    va_end(list); \
    int lock = command == F_SETLK && ((struct flock *) argument)->l_type != F_UNLCK; \
    return lock && outcome(fd, "lock") == FAIL ? -1 : REAL(call)(fd, command, argument); \
  }

WRAP_CONTROL(fcntl)
WRAP_CONTROL(fcntl64)

#define WRAP_LISTING(call, type) \
  struct type *call(DIR *folder) { \
    return outcome(dirfd(folder), "readdir") == FAIL ? NULL : REAL(call)(folder); \
  }

WRAP_LISTING(readdir, dirent)
WRAP_LISTING(readdir64, dirent64)
