import { useMutation } from '@tanstack/react-query'
import { useClient } from '../client-context.ts'
import { form, Trouble } from '../parts/form.tsx'
import { saveFile } from '../parts/save-file.ts'
import s from './settings.module.css'

/** Backup and a look at every byte. A button that works keeps the focus: it is not disabled, but does nothing twice. */
export function Care({ folder }: { readonly folder: string }) {
  const client = useClient()
  const backup = useMutation({ mutationFn: () => client.backup(), onSuccess: saveFile })
  const verify = useMutation({ mutationFn: () => client.verify() })
  const found = verify.data
  return (
    <section className={s.part} aria-labelledby="care">
      <h2 id="care">Backup</h2>
      <p className={form.hint}>
        Everything in one encrypted file; the same passphrase opens it on another machine (regard restore FILE). Your
        sessions are in {folder}
      </p>
      <div className={form.acts}>
        <button
          type="button"
          className={form.first}
          aria-disabled={backup.isPending}
          onClick={() => !backup.isPending && backup.mutate()}
        >
          {backup.isPending ? 'Making it' : 'Make a backup'}
        </button>
        <button
          type="button"
          className={form.second}
          aria-disabled={verify.isPending}
          onClick={() => !verify.isPending && verify.mutate()}
        >
          Check that all is whole
        </button>
      </div>
      <p role="status">
        {backup.isSuccess && 'The backup was made and read back. Keep it on another disk. '}
        {found &&
          (found.whole
            ? `All ${found.pages} pages, ${found.recordings} recordings and ${found.auditEntries} entries of the record are whole.`
            : `Something is damaged: ${found.damagedPages} pages, ${found.damagedRecordings} recordings${found.auditWhole ? '' : ', the record of what was done'}. Keep a copy of the folder, then restore your last backup.`)}
      </p>
      <Trouble error={backup.error ?? verify.error} />
    </section>
  )
}
