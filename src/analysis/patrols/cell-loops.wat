;; The loops of `cell-loops.ts` over columns in one memory, all addresses in bytes. `cell-loops-module.ts` holds this module as
;; bytes; `cell-loops.test.ts` compiles it and compares, and compares what it does with the loops in TypeScript.
(module
  (import "env" "memory" (memory 0))

  ;; seconds[word >>> 10] += word & 1023 for the words from $word to before $end
  (func (export "addWords") (param $seconds i32) (param $word i32) (param $end i32)
    (local $value i32) (local $cell i32)
    (loop $next
      (if (i32.lt_u (local.get $word) (local.get $end)) (then
        (local.set $value (i32.load (local.get $word)))
        (local.set $cell (i32.add (local.get $seconds)
          (i32.shl (i32.shr_u (local.get $value) (i32.const 10)) (i32.const 2))))
        (i32.store (local.get $cell) (i32.add (i32.load (local.get $cell))
          (i32.and (local.get $value) (i32.const 1023))))
        (local.set $word (i32.add (local.get $word) (i32.const 4)))
        (br $next)))))

  ;; the same, taken away
  (func (export "takeWords") (param $seconds i32) (param $word i32) (param $end i32)
    (local $value i32) (local $cell i32)
    (loop $next
      (if (i32.lt_u (local.get $word) (local.get $end)) (then
        (local.set $value (i32.load (local.get $word)))
        (local.set $cell (i32.add (local.get $seconds)
          (i32.shl (i32.shr_u (local.get $value) (i32.const 10)) (i32.const 2))))
        (i32.store (local.get $cell) (i32.sub (i32.load (local.get $cell))
          (i32.and (local.get $value) (i32.const 1023))))
        (local.set $word (i32.add (local.get $word) (i32.const 4)))
        (br $next)))))

  ;; seconds += high - low + highSince - lowSince, eight cells at a time: the last ones may lie in the room behind the columns
  (func (export "addPlanes")
    (param $seconds i32) (param $low i32) (param $high i32) (param $lowSince i32) (param $highSince i32) (param $cells i32)
    (local $end i32) (local $less v128) (local $more v128)
    (local.set $end (i32.add (local.get $seconds) (i32.shl (local.get $cells) (i32.const 2))))
    (loop $next
      (if (i32.lt_u (local.get $seconds) (local.get $end)) (then
        (local.set $less (v128.load (local.get $lowSince)))
        (local.set $more (v128.load (local.get $highSince)))
        (v128.store (local.get $seconds)
          (i32x4.add
            (i32x4.add (v128.load (local.get $seconds))
              (i32x4.sub (v128.load (local.get $high)) (v128.load (local.get $low))))
            (i32x4.sub (i32x4.extend_low_i16x8_u (local.get $more)) (i32x4.extend_low_i16x8_u (local.get $less)))))
        (v128.store offset=16 (local.get $seconds)
          (i32x4.add
            (i32x4.add (v128.load offset=16 (local.get $seconds))
              (i32x4.sub (v128.load offset=16 (local.get $high)) (v128.load offset=16 (local.get $low))))
            (i32x4.sub (i32x4.extend_high_i16x8_u (local.get $more)) (i32x4.extend_high_i16x8_u (local.get $less)))))
        (local.set $seconds (i32.add (local.get $seconds) (i32.const 32)))
        (local.set $low (i32.add (local.get $low) (i32.const 32)))
        (local.set $high (i32.add (local.get $high) (i32.const 32)))
        (local.set $lowSince (i32.add (local.get $lowSince) (i32.const 16)))
        (local.set $highSince (i32.add (local.get $highSince) (i32.const 16)))
        (br $next)))))

  ;; pixels[cellPixel] = colours[colourStep(seconds)] for each cell
  (func (export "paint")
    (param $seconds i32) (param $cellPixel i32) (param $colours i32) (param $pixels i32) (param $cells i32)
    (local $end i32) (local $value i32) (local $empty i32)
    (local.set $end (i32.add (local.get $seconds) (i32.shl (local.get $cells) (i32.const 2))))
    (loop $next
      (if (i32.lt_u (local.get $seconds) (local.get $end)) (then
        (local.set $value (i32.load (local.get $seconds)))
        (local.set $empty (i32.clz (local.get $value)))
        (i32.store
          (i32.add (local.get $pixels) (i32.shl (i32.load (local.get $cellPixel)) (i32.const 2)))
          (i32.load (i32.add (local.get $colours) (i32.shl
            (i32.or
              (i32.shl (i32.sub (i32.const 32) (local.get $empty)) (i32.const 5))
              (i32.and
                (i32.shr_u (i32.shl (local.get $value) (local.get $empty)) (i32.const 26))
                (i32.const 31)))
            (i32.const 2)))))
        (local.set $seconds (i32.add (local.get $seconds) (i32.const 4)))
        (local.set $cellPixel (i32.add (local.get $cellPixel) (i32.const 4)))
        (br $next))))))
