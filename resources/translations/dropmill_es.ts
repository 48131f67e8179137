<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln cancelada</numerusform>
            <numerusform>%Ln canceladas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln converted</source>
        <translation>
            <numerusform>%Ln convertida</numerusform>
            <numerusform>%Ln convertidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fallida</numerusform>
            <numerusform>%Ln fallidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would be replaced: {}.</source>
        <translation>
            <numerusform>Se reemplazaría %Ln archivo: {}.</numerusform>
            <numerusform>Se reemplazarían %Ln archivos: {}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>%Ln conservada</numerusform>
            <numerusform>%Ln conservadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln larger</source>
        <translation>
            <numerusform>%Ln más grande</numerusform>
            <numerusform>%Ln más grandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) have more pixels a side than the format can hold, and would fail: {}.</source>
        <translation>
            <numerusform>%Ln imagen tiene más píxeles por lado de los que admite el formato y fallaría: {}.</numerusform>
            <numerusform>%Ln imágenes tienen más píxeles por lado de los que admite el formato y fallarían: {}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) ready</source>
        <translation>
            <numerusform>%Ln imagen lista</numerusform>
            <numerusform>%Ln imágenes listas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ready to start</source>
        <translation>
            <numerusform>%Ln por iniciar</numerusform>
            <numerusform>%Ln por iniciar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln omitida</numerusform>
            <numerusform>%Ln omitidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undone</source>
        <translation>
            <numerusform>%Ln deshecha</numerusform>
            <numerusform>%Ln deshechas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation>&amp;200 %</translation>
    </message>
    <message>
        <source>&amp;About Dropmill</source>
        <translation>A&amp;cerca de Dropmill</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>&amp;Añadir archivos…</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>&amp;Lote</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>&amp;Cancel all</source>
        <translation>&amp;Cancelar todo</translation>
    </message>
    <message>
        <source>&amp;Compact rows</source>
        <translation>Filas &amp;compactas</translation>
    </message>
    <message>
        <source>&amp;Crash</source>
        <translation>&amp;Caída</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>Deta&amp;lles…</translation>
    </message>
    <message>
        <source>&amp;Diagnostics</source>
        <translation>&amp;Diagnóstico</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>Ajus&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Atajos de teclado…</translation>
    </message>
    <message>
        <source>&amp;Machine</source>
        <translation>&amp;Máquina</translation>
    </message>
    <message>
        <source>&amp;Move to bottom</source>
        <translation>Mover al &amp;final</translation>
    </message>
    <message>
        <source>&amp;Open result</source>
        <translation>&amp;Abrir el resultado</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>&amp;Opciones</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Remove from list</source>
        <translation>&amp;Quitar de la lista</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>&amp;Resultado</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation>Reintentar &amp;fallidas</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <extracomment>Those that stand below all others in their menu.</extracomment>
        <translation>Config&amp;uración…</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Iniciar</translation>
    </message>
    <message>
        <source>&amp;Time for each</source>
        <translation>&amp;Tiempo para cada una</translation>
    </message>
    <message>
        <source>&amp;Undo the last batch</source>
        <translation>&amp;Deshacer el último lote</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>&amp;Vigilar una carpeta…</translation>
    </message>
    <message>
        <source>&amp;Watched folder</source>
        <translation>Carpeta &amp;vigilada</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>Para&amp;lelismo</translation>
    </message>
    <message>
        <source>, {} failed</source>
        <translation>, {} fallidas</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 fotograma</translation>
    </message>
    <message>
        <source>1 ms</source>
        <extracomment>The scale is logarithmic between these, in ms: a frame and a second must both be readable.</extracomment>
        <translation>1 ms</translation>
    </message>
    <message>
        <source>1 s</source>
        <translation>1 s</translation>
    </message>
    <message>
        <source>100 ms</source>
        <translation>100 ms</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>50 %</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99 %</translation>
    </message>
    <message>
        <source>99 of 100 within {}, {} pictures</source>
        <translation>99 de 100 en menos de {}, {} imágenes</translation>
    </message>
    <message>
        <source>99.9 %</source>
        <translation>99,9 %</translation>
    </message>
    <message>
        <source>&lt; 1 s</source>
        <translation>&lt; 1 s</translation>
    </message>
    <message>
        <source>A fault in Dropmill</source>
        <translation>Un fallo de Dropmill</translation>
    </message>
    <message>
        <source>A few at once, sharing the window&apos;s interpreter.</source>
        <translation>Unos pocos a la vez, que comparten el intérprete de la ventana.</translation>
    </message>
    <message>
        <source>A field to try typing in</source>
        <translation>Un campo para probar a escribir</translation>
    </message>
    <message>
        <source>A pool of processes</source>
        <translation>Un grupo de procesos</translation>
    </message>
    <message>
        <source>A pool of threads</source>
        <translation>Un grupo de hilos</translation>
    </message>
    <message>
        <source>A result of an earlier batch</source>
        <translation>Un resultado de un lote anterior</translation>
    </message>
    <message>
        <source>A slot for each</source>
        <translation>Una casilla para cada uno</translation>
    </message>
    <message>
        <source>A smaller size shows all of it</source>
        <translation>Un tamaño menor ya lo muestra todo</translation>
    </message>
    <message>
        <source>A thread per picture</source>
        <translation>Un hilo por imagen</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>Añadir &amp;carpeta…</translation>
    </message>
    <message>
        <source>Add the files, the list of paths or the picture on the clipboard</source>
        <translation>Añade los archivos, la lista de rutas o la imagen del portapapeles</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Ya existe</translation>
    </message>
    <message>
        <source>An animation</source>
        <translation>Una animación</translation>
    </message>
    <message>
        <source>Another Dropmill is still at work on the last batch, so it was not undone; wait until it has ended, or stop it there.</source>
        <extracomment>Changes that are forgotten together, once they are undone. Why a batch is not undone just now.</extracomment>
        <translation>Otro Dropmill sigue trabajando en el último lote, por lo que no se deshizo; espere a que termine o deténgalo allí.</translation>
    </message>
    <message>
        <source>Another program took the name</source>
        <translation>Otro programa tomó el nombre</translation>
    </message>
    <message>
        <source>Back to pictures</source>
        <translation>Volver a las imágenes</translation>
    </message>
    <message>
        <source>Begin no picture after this one; those that run then are finished, the rest waits</source>
        <translation>No empezar ninguna imagen tras esta; las que estén en curso terminan, el resto espera</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>Choose a folder for results that you may write into, then try again.</source>
        <translation>Elegir una carpeta de resultados en la que se pueda escribir y reintentar.</translation>
    </message>
    <message>
        <source>Choose a folder; all pictures in it are added</source>
        <translation>Elegir una carpeta; se añaden todas sus imágenes</translation>
    </message>
    <message>
        <source>Choose a folder; what lands in it is added by itself</source>
        <translation>Elegir una carpeta; lo que llegue a ella se añade automáticamente</translation>
    </message>
    <message>
        <source>Choose less effort or a smaller size, then try again.</source>
        <translation>Elegir menos esfuerzo o un tamaño menor y reintentar.</translation>
    </message>
    <message>
        <source>Choose pictures to convert</source>
        <translation>Elegir las imágenes que se convertirán</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Clear &amp;finished</source>
        <translation>Quitar &amp;terminadas</translation>
    </message>
    <message>
        <source>Clear &amp;waiting</source>
        <translation>Quitar en &amp;espera</translation>
    </message>
    <message>
        <source>Close other programs or use fewer processors, then try again.</source>
        <translation>Cerrar otros programas o usar menos procesadores y reintentar.</translation>
    </message>
    <message>
        <source>Colours converted to sRGB</source>
        <translation>Colores convertidos a sRGB</translation>
    </message>
    <message>
        <source>Com&amp;pare before and after</source>
        <translation>Comparar &amp;antes y después</translation>
    </message>
    <message>
        <source>Connect the drive or the network again, then try again.</source>
        <translation>Volver a conectar la unidad o la red y reintentar.</translation>
    </message>
    <message>
        <source>Convert a few pictures on trial to see how large all results may be</source>
        <translation>Convertir algunas imágenes de prueba para estimar cuánto ocuparán todos los resultados</translation>
    </message>
    <message>
        <source>Convert a&amp;gain</source>
        <translation>Con&amp;vertir de nuevo</translation>
    </message>
    <message>
        <source>Convert again &amp;with…</source>
        <translation>C&amp;onvertir de nuevo con…</translation>
    </message>
    <message>
        <source>Convert all a&amp;gain</source>
        <translation>Con&amp;vertir todo de nuevo</translation>
    </message>
    <message>
        <source>Convert every finished picture once more, with the options of now</source>
        <translation>Convertir otra vez todas las imágenes terminadas, con las opciones actuales</translation>
    </message>
    <message>
        <source>Convert every picture that is waiting</source>
        <translation>Convertir todas las imágenes en espera</translation>
    </message>
    <message>
        <source>Convert the pictures that failed once more</source>
        <translation>Convertir otra vez las imágenes fallidas</translation>
    </message>
    <message>
        <source>Convert the pictures that were cancelled after all</source>
        <translation>Convertir finalmente las imágenes canceladas</translation>
    </message>
    <message>
        <source>Convert the selected pictures after all others that wait</source>
        <translation>Convertir las imágenes seleccionadas después de todas las demás en espera</translation>
    </message>
    <message>
        <source>Convert the selected pictures before all others that wait</source>
        <translation>Convertir las imágenes seleccionadas antes de todas las demás en espera</translation>
    </message>
    <message>
        <source>Convert the selected pictures later</source>
        <translation>Convertir las imágenes seleccionadas más tarde</translation>
    </message>
    <message>
        <source>Convert the selected pictures once more, with other options</source>
        <translation>Convertir otra vez las imágenes seleccionadas, con otras opciones</translation>
    </message>
    <message>
        <source>Convert the selected pictures once more, with the options of now</source>
        <translation>Convertir otra vez las imágenes seleccionadas, con las opciones actuales</translation>
    </message>
    <message>
        <source>Convert the selected pictures sooner</source>
        <translation>Convertir las imágenes seleccionadas antes</translation>
    </message>
    <message>
        <source>Converted before</source>
        <translation>Ya convertida</translation>
    </message>
    <message>
        <source>Cop&amp;y result</source>
        <translation>Copiar el &amp;resultado</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiada</translation>
    </message>
    <message>
        <source>Copy a picture element that shows every size and format that was made</source>
        <translation>Copiar un elemento picture que muestra cada tamaño y formato creado</translation>
    </message>
    <message>
        <source>Copy a small result as text for a style sheet or a page</source>
        <translation>Copiar un resultado pequeño como texto para una hoja de estilo o una página</translation>
    </message>
    <message>
        <source>Copy as HTM&amp;L</source>
        <translation>Copiar como &amp;HTML</translation>
    </message>
    <message>
        <source>Copy as data URI</source>
        <translation>Copiar como URI de datos</translation>
    </message>
    <message>
        <source>Copy as t&amp;ext</source>
        <translation>Copiar como te&amp;xto</translation>
    </message>
    <message>
        <source>Copy pat&amp;h</source>
        <translation>Copiar la ru&amp;ta</translation>
    </message>
    <message>
        <source>Copy the converted files, to paste them in another program</source>
        <translation>Copiar los archivos convertidos, para pegarlos en otro programa</translation>
    </message>
    <message>
        <source>Copy the files anew from where they came; trying again seldom helps.</source>
        <translation>Volver a copiar los archivos de donde vinieron; reintentar rara vez ayuda.</translation>
    </message>
    <message>
        <source>Copy where the converted files are, one path a line</source>
        <translation>Copiar dónde están los archivos convertidos, una ruta por línea</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>Caídas</translation>
    </message>
    <message>
        <source>Damaged or incomplete</source>
        <translation>Dañada o incompleta</translation>
    </message>
    <message>
        <source>Damaged: what could be read</source>
        <translation>Dañada: lo que se pudo leer</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensiones</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Dropmill&apos;s pool</source>
        <translation>El grupo de Dropmill</translation>
    </message>
    <message>
        <source>Dropmill&apos;s workers below normal priority</source>
        <translation>Procesos de trabajo de Dropmill con prioridad reducida</translation>
    </message>
    <message>
        <source>Empty root folder</source>
        <translation>Carpeta raíz vacía</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Finalizados</translation>
    </message>
    <message>
        <source>Ends with Dropmill</source>
        <translation>Termina con Dropmill</translation>
    </message>
    <message>
        <source>Estimate &amp;all</source>
        <translation>Estimar el tota&amp;l</translation>
    </message>
    <message>
        <source>Every command and the keys for it</source>
        <translation>Todos los comandos y sus teclas</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>&amp;Buscar…</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Failures &amp;by cause</source>
        <translation>Fallos &amp;por causa</translation>
    </message>
    <message>
        <source>Feel it</source>
        <translation>Sentirlo</translation>
    </message>
    <message>
        <source>Few system calls (seccomp)</source>
        <translation>Pocas llamadas al sistema (seccomp)</translation>
    </message>
    <message>
        <source>Finish the pictures that are running and begin no others</source>
        <translation>Terminar las imágenes en curso y no empezar otras</translation>
    </message>
    <message>
        <source>First frame of an animation</source>
        <translation>Primer fotograma de una animación</translation>
    </message>
    <message>
        <source>First of several pages</source>
        <translation>Primera de varias páginas</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Generadas</translation>
    </message>
    <message>
        <source>Generated, 12 MP</source>
        <translation>Generadas, 12 MP</translation>
    </message>
    <message>
        <source>Give the selected pictures options of their own</source>
        <translation>Dar opciones propias a las imágenes seleccionadas</translation>
    </message>
    <message>
        <source>Give these pictures options of their own, then try again.</source>
        <translation>Dar opciones propias a estas imágenes y reintentar.</translation>
    </message>
    <message>
        <source>Go on after a pause</source>
        <translation>Continuar tras una pausa</translation>
    </message>
    <message>
        <source>How long each strategy gets new pictures</source>
        <translation>Durante cuánto tiempo recibe cada estrategia imágenes nuevas</translation>
    </message>
    <message>
        <source>In the place of its original, which is in the trash</source>
        <translation>En lugar del original, que está en la papelera</translation>
    </message>
    <message>
        <source>It should run smoothly, and letters appear as you type.</source>
        <translation>Debería ir fluida, y las letras aparecer al escribir.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Jobs not yet ended</source>
        <translation>Tareas sin terminar</translation>
    </message>
    <message>
        <source>Jobs tried again</source>
        <translation>Tareas reintentadas</translation>
    </message>
    <message>
        <source>Keep these options beside the next ones, to compare them</source>
        <translation>Mantener estas opciones junto a las siguientes, para compararlas</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservada</translation>
    </message>
    <message>
        <source>Kill the worker at every n-th picture; processes only</source>
        <translation>Matar el proceso de trabajo cada n imágenes; solo procesos</translation>
    </message>
    <message>
        <source>Lag of the event loop over time</source>
        <extracomment>Left of the plot, for the marks&apos; names.</extracomment>
        <translation>Retraso del bucle de eventos a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Lag of the window&apos;s event loop, then what each strategy cost.</source>
        <translation>Retraso del bucle de eventos de la ventana y, después, lo que costó cada estrategia.</translation>
    </message>
    <message>
        <source>Language, appearance, workers</source>
        <translation>Idioma, apariencia, procesos de trabajo</translation>
    </message>
    <message>
        <source>Larger than its source</source>
        <translation>Mayor que su origen</translation>
    </message>
    <message>
        <source>Largest worker so far</source>
        <translation>Mayor proceso de trabajo hasta ahora</translation>
    </message>
    <message numerus="yes">
        <source>Last time {} of %Ln picture(s) were not converted.</source>
        <translation>
            <numerusform>La última vez quedó sin convertir {} de %Ln imagen.</numerusform>
            <numerusform>La última vez quedaron sin convertir {} de %Ln imágenes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave Dropmill</source>
        <translation>Salir de Dropmill</translation>
    </message>
    <message>
        <source>Less similar than wished, even at the best quality</source>
        <translation>Menos parecida de lo deseado, incluso con la mejor calidad</translation>
    </message>
    <message>
        <source>Let the selected pictures have no options of their own any more</source>
        <translation>Quitar las opciones propias de las imágenes seleccionadas</translation>
    </message>
    <message>
        <source>Let two processes count</source>
        <translation>Hacer contar a dos procesos</translation>
    </message>
    <message>
        <source>Made smaller to keep within the size limit</source>
        <translation>Reducida para respetar el límite de tamaño</translation>
    </message>
    <message>
        <source>Make room or choose another folder for results, then try again.</source>
        <translation>Liberar espacio o elegir otra carpeta de resultados y reintentar.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Memory ran out</source>
        <translation>Se agotó la memoria</translation>
    </message>
    <message>
        <source>Metadata left out: too long for the format</source>
        <translation>Metadatos omitidos: demasiado largos para el formato</translation>
    </message>
    <message>
        <source>Mo&amp;re options</source>
        <translation>Más opcio&amp;nes</translation>
    </message>
    <message>
        <source>Mo&amp;ve to top</source>
        <translation>Mover al pr&amp;incipio</translation>
    </message>
    <message>
        <source>Mov&amp;e up</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>Move dow&amp;n</source>
        <translation>Ba&amp;jar</translation>
    </message>
    <message>
        <source>Move its results to the trash and bring back what they replaced</source>
        <translation>Mover sus resultados a la papelera y recuperar lo que sustituyeron</translation>
    </message>
    <message>
        <source>No access to files (Landlock)</source>
        <translation>Sin acceso a archivos (Landlock)</translation>
    </message>
    <message>
        <source>No new privileges</source>
        <translation>Sin privilegios nuevos</translation>
    </message>
    <message>
        <source>No picture in the folder {name} matches the patterns that were given.</source>
        <translation>Ninguna imagen de la carpeta {name} coincide con los patrones indicados.</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <extracomment>What stands before the headline, so that a colour is never all there is to see.</extracomment>
        <translation>Aún no hay imágenes</translation>
    </message>
    <message>
        <source>None converted</source>
        <translation>Ninguna convertida</translation>
    </message>
    <message>
        <source>Not a picture that Dropmill reads</source>
        <translation>No es una imagen que lea Dropmill</translation>
    </message>
    <message>
        <source>Not begun: Dropmill&apos;s workers have stopped</source>
        <translation>Sin empezar: los procesos de trabajo de Dropmill se han detenido</translation>
    </message>
    <message>
        <source>Nothing can be written into {folder}.</source>
        <translation>No se puede escribir nada en {folder}.</translation>
    </message>
    <message>
        <source>Nothing is begun after {name}, as you wished. The rest waits.</source>
        <translation>Tras {name} no se empieza nada, según lo pedido. El resto espera.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln animation(s) only the first frame would be kept, as the format holds no animations: {}.</source>
        <translation>
            <numerusform>De %Ln animación solo se conservaría el primer fotograma, porque el formato no admite animaciones: {}.</numerusform>
            <numerusform>De %Ln animaciones solo se conservaría el primer fotograma, porque el formato no admite animaciones: {}.</numerusform>
        </translation>
    </message>
    <message>
        <source>One counter for both</source>
        <translation>Un contador para ambos</translation>
    </message>
    <message>
        <source>Op&amp;tions for these pictures…</source>
        <translation>Opciones para &amp;estas imágenes…</translation>
    </message>
    <message>
        <source>Open fo&amp;lder</source>
        <translation>&amp;Abrir carpeta</translation>
    </message>
    <message>
        <source>Open the converted picture</source>
        <translation>Abrir la imagen convertida</translation>
    </message>
    <message>
        <source>Open the folder in which the results are</source>
        <translation>Abrir la carpeta donde están los resultados</translation>
    </message>
    <message>
        <source>Order in the &amp;list</source>
        <translation>Orden en la l&amp;ista</translation>
    </message>
    <message>
        <source>Original kept: it is a link to a file elsewhere</source>
        <translation>Original conservado: es un enlace a un archivo de otro lugar</translation>
    </message>
    <message>
        <source>Original kept: it was changed meanwhile</source>
        <translation>Original conservado: se modificó entretanto</translation>
    </message>
    <message>
        <source>Original kept: the result is not smaller</source>
        <translation>Original conservado: el resultado no es menor</translation>
    </message>
    <message>
        <source>Original kept: the result lacks some of it</source>
        <translation>Original conservado: al resultado le falta una parte</translation>
    </message>
    <message>
        <source>Original kept: there is no trash for it</source>
        <translation>Original conservado: no hay papelera para él</translation>
    </message>
    <message>
        <source>Own CPU</source>
        <translation>CPU propia</translation>
    </message>
    <message>
        <source>Paused at {} of {}</source>
        <translation>En pausa en {} de {}</translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>Between what was and what is.</extracomment>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Pictures for the lab</source>
        <translation>Imágenes para el laboratorio</translation>
    </message>
    <message>
        <source>Pin &amp;this one</source>
        <translation>&amp;Fijar esta</translation>
    </message>
    <message>
        <source>Pixels, 15 MB</source>
        <translation>Píxeles, 15 MB</translation>
    </message>
    <message>
        <source>Pixels, 4 MB</source>
        <translation>Píxeles, 4 MB</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Protections of a worker</source>
        <translation>Protecciones de un proceso de trabajo</translation>
    </message>
    <message>
        <source>Put the files back, or remove these pictures from the list.</source>
        <translation>Devolver los archivos a su lugar o quitar estas imágenes de la lista.</translation>
    </message>
    <message>
        <source>Put the shown options into the form and use them for every picture</source>
        <translation>Pasar las opciones mostradas al formulario y usarlas para todas las imágenes</translation>
    </message>
    <message>
        <source>Quality lowered to keep within the size limit</source>
        <translation>Calidad rebajada para respetar el límite de tamaño</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Remove these from the list, or save them in another format first.</source>
        <translation>Quitarlas de la lista o guardarlas antes en otro formato.</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>Reserved for pictures</source>
        <translation>Reservado para imágenes</translation>
    </message>
    <message>
        <source>Resizing</source>
        <translation>Redimensionado</translation>
    </message>
    <message>
        <source>Resource limits</source>
        <extracomment>Each layer as people read it, in the order in which a worker puts them on.</extracomment>
        <translation>Límites de recursos</translation>
    </message>
    <message>
        <source>Responsiveness &amp;lab</source>
        <translation>La&amp;boratorio de respuesta</translation>
    </message>
    <message>
        <source>Responsiveness lab</source>
        <translation>Laboratorio de respuesta</translation>
    </message>
    <message>
        <source>Results</source>
        <extracomment>Columns that go when there is no room for all, the first one first; the cards have most of them.</extracomment>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Results are pickled and copied through a pipe.</source>
        <translation>Los resultados se serializan (pickle) y se copian por una tubería.</translation>
    </message>
    <message>
        <source>Results in shared memory, workers behind the window.</source>
        <translation>Resultados en memoria compartida, procesos de trabajo tras la ventana.</translation>
    </message>
    <message>
        <source>Results through shared memory</source>
        <translation>Resultados por memoria compartida</translation>
    </message>
    <message>
        <source>Retry ca&amp;ncelled</source>
        <translation>Reintentar ca&amp;nceladas</translation>
    </message>
    <message>
        <source>Run the lab on pictures that it makes</source>
        <translation>Ejecutar el laboratorio con imágenes generadas</translation>
    </message>
    <message>
        <source>Run the lab on your own pictures</source>
        <translation>Ejecutar el laboratorio con imágenes propias</translation>
    </message>
    <message>
        <source>Save r&amp;eport…</source>
        <translation>Guardar inform&amp;e…</translation>
    </message>
    <message>
        <source>Save the page as PNG, the figures as JSON and Markdown</source>
        <translation>Guardar la página como PNG y las cifras como JSON y Markdown</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Ahorro</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Search the list by name and folder</source>
        <translation>Buscar en la lista por nombre y carpeta</translation>
    </message>
    <message>
        <source>See and measure why this window does not freeze</source>
        <translation>Ver y medir por qué esta ventana no se congela</translation>
    </message>
    <message>
        <source>See what every core and worker is doing, and what holds things up</source>
        <translation>Ver qué hace cada núcleo y proceso de trabajo, y qué lo frena</translation>
    </message>
    <message>
        <source>See whether you may open the files, then try again.</source>
        <translation>Comprobar si hay permiso para abrir los archivos y reintentar.</translation>
    </message>
    <message>
        <source>See which folder is watched, with which options, and what came of it</source>
        <translation>Muestra qué carpeta se vigila, con qué opciones y qué ha resultado</translation>
    </message>
    <message>
        <source>Show all of the picture</source>
        <translation>Mostrar la imagen completa</translation>
    </message>
    <message>
        <source>Show all there is to say about a picture that failed</source>
        <translation>Mostrar todo lo que se sabe de una imagen fallida</translation>
    </message>
    <message>
        <source>Show each pixel of the result as one of the screen</source>
        <translation>Mostrar cada píxel del resultado como uno de la pantalla</translation>
    </message>
    <message>
        <source>Show each pixel of the result twice as large</source>
        <translation>Mostrar cada píxel del resultado al doble de tamaño</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Mostrar en la &amp;carpeta</translation>
    </message>
    <message>
        <source>Show one line for each picture instead of two</source>
        <translation>Mostrar una línea por imagen en lugar de dos</translation>
    </message>
    <message>
        <source>Show or fold away the options that fewer people need</source>
        <translation>Mostrar o plegar las opciones que menos personas necesitan</translation>
    </message>
    <message>
        <source>Show or hide the conversion options</source>
        <translation>Mostrar u ocultar las opciones de conversión</translation>
    </message>
    <message>
        <source>Show the engine&apos;s figures about itself</source>
        <translation>Mostrar las cifras del motor sobre sí mismo</translation>
    </message>
    <message>
        <source>Show the file in the file manager</source>
        <translation>Mostrar el archivo en el gestor de archivos</translation>
    </message>
    <message>
        <source>Show the picture larger</source>
        <translation>Mostrar la imagen más grande</translation>
    </message>
    <message>
        <source>Show the picture smaller</source>
        <translation>Mostrar la imagen más pequeña</translation>
    </message>
    <message>
        <source>Show the selected picture before and after, with the options of now</source>
        <translation>Mostrar la imagen seleccionada antes y después, con las opciones actuales</translation>
    </message>
    <message>
        <source>Show why pictures failed, and what can be done about it</source>
        <translation>Mostrar por qué fallaron imágenes y qué se puede hacer</translation>
    </message>
    <message>
        <source>Sixteen at once, all in the window&apos;s process.</source>
        <translation>Dieciséis a la vez, todos en el proceso de la ventana.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Start Dropmill again; these pictures are not to blame.</source>
        <translation>Reiniciar Dropmill; estas imágenes no tienen la culpa.</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Iniciados</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message numerus="yes">
        <source>Starting %Ln worker(s)</source>
        <translation>
            <numerusform>Iniciando %Ln proceso de trabajo</numerusform>
            <numerusform>Iniciando %Ln procesos de trabajo</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop &amp;after this one</source>
        <translation>Detener tras esta ima&amp;gen</translation>
    </message>
    <message>
        <source>Stop everything that has been started; finished pictures stay as they are</source>
        <translation>Detener todo lo iniciado; las imágenes terminadas quedan como están</translation>
    </message>
    <message>
        <source>Stop the running strategy and start no other (Esc)</source>
        <translation>Detener la estrategia en curso y no iniciar otra (Esc)</translation>
    </message>
    <message>
        <source>Stop the selected pictures</source>
        <translation>Detener las imágenes seleccionadas</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Estrategia</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Take finished pictures off the list; no file is deleted</source>
        <translation>Quitar de la lista las imágenes terminadas; no se elimina ningún archivo</translation>
    </message>
    <message>
        <source>Take the pictures that wait for a start off the list; no file is deleted</source>
        <translation>Quitar de la lista las imágenes que esperan el inicio; no se elimina ningún archivo</translation>
    </message>
    <message>
        <source>Take the selected pictures off the list, cancelling those that run</source>
        <translation>Quitar de la lista las imágenes seleccionadas y cancelar las que estén en curso</translation>
    </message>
    <message>
        <source>The batch stops after this one</source>
        <translation>El lote se detiene tras esta imagen</translation>
    </message>
    <message>
        <source>The camera&apos;s own JPEG from the raw file</source>
        <translation>El JPEG de la propia cámara, del archivo RAW</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>El disco está lleno</translation>
    </message>
    <message>
        <source>The disk of {folder} is nearly full: {free} free. Make room; the batch goes on by itself.</source>
        <extracomment>What becomes of pictures for which the place for results is not waited for. Seconds between two looks at a place that takes nothing. Each time that the looks were wrong (a quota, a drive that only pretends) they become rarer, for every try costs conversions.</extracomment>
        <translation>El disco de {folder} está casi lleno: quedan {free} libres. Conviene liberar espacio; el lote continúa automáticamente.</translation>
    </message>
    <message>
        <source>The drive does not answer</source>
        <translation>La unidad no responde</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>No se puede leer el archivo</translation>
    </message>
    <message>
        <source>The file is not there any more</source>
        <translation>El archivo ya no existe</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be reached any more. The batch goes on by itself when it is there again.</source>
        <translation>Ya no se puede acceder a la carpeta {folder}. El lote continúa automáticamente cuando vuelva a estar disponible.</translation>
    </message>
    <message>
        <source>The folder {name} holds no pictures.</source>
        <translation>La carpeta {name} no contiene imágenes.</translation>
    </message>
    <message>
        <source>The folder {name} is back.</source>
        <extracomment>Looking through the folder takes no more than this share of the time, however large it is: while the system tells of changes, and while it does not. Steps come no closer than this part of the time in which a file settles: many files that land one after the other are looked at together.</extracomment>
        <translation>La carpeta {name} ha vuelto.</translation>
    </message>
    <message>
        <source>The folder {name} is gone; waiting for it to come back.</source>
        <translation>La carpeta {name} ha desaparecido; se espera a que vuelva.</translation>
    </message>
    <message>
        <source>The journal was damaged and was set aside as {file}; what was converted before is not known any more.</source>
        <translation>El diario estaba dañado y se apartó como {file}; ya no se sabe qué se convirtió antes.</translation>
    </message>
    <message>
        <source>The journal {name} cannot be used ({reason}), so this batch cannot be resumed and its results will not be remembered.</source>
        <translation>No se puede usar el diario {name} ({reason}), así que este lote no podrá reanudarse y no se recordarán sus resultados.</translation>
    </message>
    <message>
        <source>The list of what can be undone was damaged and was set aside as {file}; what was done before cannot be undone any more.</source>
        <extracomment>Batches that can be undone in any case, and at most: as many as fit with so many changes in all, a fifth of a gigabyte. Older ones are forgotten when a new one begins. How long another program may keep the file, in seconds.</extracomment>
        <translation>La lista de lo que se puede deshacer estaba dañada y se apartó como {file}; lo que se hizo antes ya no se puede deshacer.</translation>
    </message>
    <message>
        <source>The options do not fit these pictures</source>
        <translation>Las opciones no son adecuadas para estas imágenes</translation>
    </message>
    <message>
        <source>The originals are untouched; try again, or look whether the disk is sound.</source>
        <translation>Los originales están intactos; reintentar o comprobar que el disco está en buen estado.</translation>
    </message>
    <message>
        <source>The pool&apos;s status board</source>
        <translation>El panel de estado del grupo</translation>
    </message>
    <message>
        <source>The result cannot be written</source>
        <translation>No se puede escribir el resultado</translation>
    </message>
    <message>
        <source>The result could not be read back</source>
        <translation>No se pudo releer el resultado</translation>
    </message>
    <message>
        <source>The result would be {}, the picture is {}</source>
        <translation>El resultado ocuparía {}; la imagen ocupa {}</translation>
    </message>
    <message>
        <source>The same pictures, five ways to work on them: how late does the window answer?</source>
        <translation>Las mismas imágenes, cinco maneras de procesarlas: ¿con cuánto retraso responde la ventana?</translation>
    </message>
    <message>
        <source>The system tells of no changes in {name} ({reason}); it is looked at every {seconds} s.</source>
        <translation>El sistema no avisa de los cambios en {name} ({reason}); se revisa cada {seconds} s.</translation>
    </message>
    <message>
        <source>The window will freeze: that is the lesson. Esc is heard between pictures.</source>
        <translation>La ventana se congelará: esa es la lección. Esc se atiende entre imagen e imagen.</translation>
    </message>
    <message>
        <source>The window&apos;s thread</source>
        <translation>El hilo de la ventana</translation>
    </message>
    <message>
        <source>Threads or processes in the three pools</source>
        <translation>Hilos o procesos en los tres grupos</translation>
    </message>
    <message>
        <source>Through the slabs</source>
        <translation>Por los bloques compartidos</translation>
    </message>
    <message>
        <source>Too large for the memory</source>
        <translation>Demasiado grande para la memoria</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>Tardó demasiado</translation>
    </message>
    <message>
        <source>Transparency replaced by a background</source>
        <translation>Transparencia sustituida por un fondo</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>Reintentadas</translation>
    </message>
    <message>
        <source>Try again, and please report it if it happens a second time.</source>
        <translation>Reintentar y, si vuelve a ocurrir, informar de ello, por favor.</translation>
    </message>
    <message>
        <source>Try again: each result gets a name that is free.</source>
        <translation>Reintentar: cada resultado recibe un nombre libre.</translation>
    </message>
    <message>
        <source>Two processes add one, many times. To add is to read, to add and to write back; what the other wrote in between is lost. With a slot for each writer there is nothing to lose: the reader adds the slots up.</source>
        <translation>Dos procesos suman uno, muchas veces. Sumar es leer, sumar y volver a escribir; lo que el otro escribió entremedias se pierde. Con una casilla para cada escritor no hay nada que perder: el lector suma las casillas.</translation>
    </message>
    <message>
        <source>Type here while a strategy runs</source>
        <translation>Escribir aquí mientras se ejecuta una estrategia</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecha</translation>
    </message>
    <message>
        <source>Us&amp;e for all</source>
        <translation>&amp;Usar para todas</translation>
    </message>
    <message>
        <source>Use for &amp;selected</source>
        <translation>Usar para la &amp;selección</translation>
    </message>
    <message>
        <source>Use the &amp;batch&apos;s options again</source>
        <translation>To&amp;mar las opciones del lote</translation>
    </message>
    <message>
        <source>Use the shown options for the selected pictures only, whatever the form says</source>
        <translation>Usar las opciones mostradas solo para las imágenes seleccionadas, diga lo que diga el formulario</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>Versión y licencias</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>WebP file, 0.3 MB</source>
        <translation>Archivo WebP, 0,3 MB</translation>
    </message>
    <message>
        <source>What a shared counter loses</source>
        <translation>Lo que pierde un contador compartido</translation>
    </message>
    <message>
        <source>What comes back of every picture</source>
        <translation>Lo que se devuelve de cada imagen</translation>
    </message>
    <message>
        <source>What was written is in the trash</source>
        <translation>Lo que se escribió está en la papelera</translation>
    </message>
    <message>
        <source>Without the extra brightness for HDR screens</source>
        <translation>Sin el brillo adicional para pantallas HDR</translation>
    </message>
    <message>
        <source>Work where the click arrived.</source>
        <translation>Trabajar donde llegó el clic.</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Procesos de trabajo</translation>
    </message>
    <message>
        <source>Workers ended</source>
        <translation>Procesos de trabajo finalizados</translation>
    </message>
    <message>
        <source>Workers started</source>
        <translation>Procesos de trabajo iniciados</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Peor</translation>
    </message>
    <message>
        <source>Write what became of every picture into a file, as a table or for programs</source>
        <translation>Escribir en un archivo qué fue de cada imagen, como tabla o para programas</translation>
    </message>
    <message>
        <source>Written by one thread, the engine&apos;s supervisor. Read by anybody, at any moment. It needs no lock: a number with a single writer cannot lose an update, and a reader sees it one event old at worst. Workers do not write on it, they send messages; a slab of shared memory has one owner at a time, and the message that says “it is yours” is what orders memory.</source>
        <translation>Lo escribe un solo hilo, el supervisor del motor. Lo lee cualquiera, en cualquier momento. No necesita bloqueo: un número con un único escritor no puede perder ninguna actualización, y un lector lo ve, como mucho, con un evento de retraso. Los procesos de trabajo no escriben en él, envían mensajes; un bloque de memoria compartida tiene un solo dueño cada vez, y el mensaje «es tuyo» es lo que ordena la memoria.</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ac&amp;ercar</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Ale&amp;jar</translation>
    </message>
    <message>
        <source>a smaller size shows the whole picture already</source>
        <translation>un tamaño menor ya muestra la imagen completa</translation>
    </message>
    <message>
        <source>all off</source>
        <translation>todas inactivas</translation>
    </message>
    <message>
        <source>all on</source>
        <translation>todas activas</translation>
    </message>
    <message>
        <source>an option that was chosen cannot be had here</source>
        <translation>una opción elegida no está disponible aquí</translation>
    </message>
    <message>
        <source>another program wrote {target} meanwhile</source>
        <translation>otro programa escribió {target} entretanto</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>copiada</translation>
    </message>
    <message>
        <source>copied to {result}</source>
        <translation>copiada en {result}</translation>
    </message>
    <message>
        <source>crashes</source>
        <translation>caídas</translation>
    </message>
    <message>
        <source>damaged, converted as far as it can be read</source>
        <extracomment>What is missing from a result for which there is a place all the same, and why its original is still there that was to be replaced.</extracomment>
        <translation>dañada, convertida hasta donde se puede leer</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>from {}</source>
        <translation>de {}</translation>
    </message>
    <message>
        <source>from {} to {}, {} larger</source>
        <translation>de {} a {}, {} más</translation>
    </message>
    <message>
        <source>from {} to {}, {} smaller</source>
        <translation>de {} a {}, {} menos</translation>
    </message>
    <message>
        <source>grew by {}</source>
        <translation>{} más</translation>
    </message>
    <message>
        <source>half within</source>
        <translation>mediana</translation>
    </message>
    <message>
        <source>it cannot be brought back from the trash ({reason})</source>
        <translation>no se puede recuperar de la papelera ({reason})</translation>
    </message>
    <message>
        <source>it cannot be moved to the trash ({reason})</source>
        <translation>no se puede mover a la papelera ({reason})</translation>
    </message>
    <message>
        <source>it was changed since it was written, so it was left alone</source>
        <translation>se modificó después de escribirse, así que no se ha tocado</translation>
    </message>
    <message>
        <source>its result could not be read back</source>
        <translation>no se pudo releer su resultado</translation>
    </message>
    <message>
        <source>its worker was killed from outside each time it was tried</source>
        <translation>su proceso de trabajo se terminó desde fuera en cada intento</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservada</translation>
    </message>
    <message>
        <source>late at most,
99 times of 100</source>
        <translation>retraso máximo,
99 de cada 100 veces</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>máximo</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>memoria</translation>
    </message>
    <message>
        <source>memory ran out</source>
        <translation>se agotó la memoria</translation>
    </message>
    <message>
        <source>missing: {layers}</source>
        <translation>faltan: {layers}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>none lost</source>
        <translation>ninguno perdido</translation>
    </message>
    <message>
        <source>not converted, the conversion engine has stopped</source>
        <translation>sin convertir, el motor de conversión se ha detenido</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>aún no se sabe</translation>
    </message>
    <message>
        <source>not known, no worker was ready yet</source>
        <translation>desconocido, aún no había ningún proceso de trabajo listo</translation>
    </message>
    <message>
        <source>number</source>
        <translation>cantidad</translation>
    </message>
    <message>
        <source>off</source>
        <translation>inactiva</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activa</translation>
    </message>
    <message>
        <source>own CPU</source>
        <translation>CPU propia</translation>
    </message>
    <message>
        <source>pictures/s</source>
        <translation>imágenes/s</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>saved {}</source>
        <translation>{} de ahorro</translation>
    </message>
    <message>
        <source>something went wrong inside Dropmill</source>
        <translation>se produjo un error en Dropmill</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>iniciando</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenida</translation>
    </message>
    <message>
        <source>stopped where you wanted it, the rest waits</source>
        <translation>detenido donde se pidió, el resto espera</translation>
    </message>
    <message>
        <source>the disk is nearly full</source>
        <translation>el disco está casi lleno</translation>
    </message>
    <message>
        <source>the drive that holds the file stopped answering</source>
        <translation>la unidad que contiene el archivo dejó de responder</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>no se puede leer el archivo</translation>
    </message>
    <message>
        <source>the file has too many pages to convert all of them</source>
        <translation>el archivo tiene demasiadas páginas para convertirlas todas</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>el archivo está vacío</translation>
    </message>
    <message>
        <source>the file is not there (any more)</source>
        <translation>el archivo no existe (o ya no)</translation>
    </message>
    <message>
        <source>the file that was there before was overwritten and is gone</source>
        <translation>el archivo que había antes se sobrescribió y se ha perdido</translation>
    </message>
    <message>
        <source>the first frame of an animation was converted</source>
        <translation>se convirtió el primer fotograma de una animación</translation>
    </message>
    <message>
        <source>the first of several pages was converted</source>
        <translation>se convirtió la primera de varias páginas</translation>
    </message>
    <message>
        <source>the folder for results is not there</source>
        <translation>no existe la carpeta de resultados</translation>
    </message>
    <message>
        <source>the folder for {target} cannot be reached any more</source>
        <translation>ya no se puede acceder a la carpeta de {target}</translation>
    </message>
    <message>
        <source>the original is not in the trash any more, its result was left</source>
        <translation>el original ya no está en la papelera; se dejó su resultado</translation>
    </message>
    <message>
        <source>the original was kept, it is a link to a file elsewhere</source>
        <translation>se conservó el original, es un enlace a un archivo de otro lugar</translation>
    </message>
    <message>
        <source>the original was kept, it was changed since it was read</source>
        <translation>se conservó el original, se modificó después de leerlo</translation>
    </message>
    <message>
        <source>the original was kept, the result is not smaller</source>
        <translation>se conservó el original, el resultado no es menor</translation>
    </message>
    <message>
        <source>the original was kept, the result lacks some of it</source>
        <translation>se conservó el original, al resultado le falta una parte</translation>
    </message>
    <message>
        <source>the original was kept, there is no trash for it</source>
        <translation>se conservó el original, no hay papelera para él</translation>
    </message>
    <message>
        <source>the picture crashes the decoder</source>
        <translation>la imagen hace que el decodificador falle</translation>
    </message>
    <message>
        <source>the picture does not fit into the wished file size</source>
        <translation>la imagen no cabe en el tamaño de archivo deseado</translation>
    </message>
    <message>
        <source>the picture is damaged or incomplete</source>
        <translation>la imagen está dañada o incompleta</translation>
    </message>
    <message>
        <source>the picture needs more memory than it may have</source>
        <translation>la imagen necesita más memoria de la permitida</translation>
    </message>
    <message>
        <source>the picture took too long</source>
        <translation>la imagen tardó demasiado</translation>
    </message>
    <message>
        <source>the result</source>
        <translation>el resultado</translation>
    </message>
    <message>
        <source>the result would be larger than its format allows</source>
        <translation>el resultado superaría lo que permite su formato</translation>
    </message>
    <message>
        <source>the result would be no smaller</source>
        <translation>el resultado no sería menor</translation>
    </message>
    <message>
        <source>the result would not be small enough</source>
        <translation>el resultado no sería lo bastante pequeño</translation>
    </message>
    <message>
        <source>the worker sent back no possible result, so nothing was written</source>
        <translation>el proceso de trabajo no devolvió un resultado válido, así que no se escribió nada</translation>
    </message>
    <message>
        <source>there is no room left for {target}</source>
        <translation>no queda espacio para {target}</translation>
    </message>
    <message>
        <source>this is no picture in a format that Dropmill reads</source>
        <translation>no es una imagen en un formato que lea Dropmill</translation>
    </message>
    <message>
        <source>this is not a file</source>
        <translation>no es un archivo</translation>
    </message>
    <message>
        <source>this is {detail}, which Dropmill does not read</source>
        <translation>Dropmill no lo lee: {detail}</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>waits</source>
        <extracomment>Room for the longest delay, so that the line does not jump about.</extracomment>
        <translation>en espera</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>peor</translation>
    </message>
    <message>
        <source>writing {target} failed</source>
        <translation>no se pudo escribir {target}</translation>
    </message>
    <message numerus="yes">
        <source>{busy} of %Ln worker(s) busy</source>
        <translation>
            <numerusform>{busy} de %Ln proceso de trabajo ocupado</numerusform>
            <numerusform>{busy} de %Ln procesos de trabajo ocupados</numerusform>
        </translation>
    </message>
    <message>
        <source>{first}, {next}</source>
        <translation>{first}, {next}</translation>
    </message>
    <message>
        <source>{folder} cannot be used: {reason}.</source>
        <translation>No se puede usar {folder}: {reason}.</translation>
    </message>
    <message>
        <source>{folder} is no folder.</source>
        <translation>{folder} no es una carpeta.</translation>
    </message>
    <message>
        <source>{folder}: about {needed} needed, only {free} free.</source>
        <extracomment>Bytes a pixel of an ordinary photo at the default quality, and kept exactly: rather too many. What a frame of an animation takes of that: most of it was on the frame before. Headers and what is kept of the source&apos;s metadata.</extracomment>
        <translation>{folder}: se necesitan unos {needed}, solo hay {free} libres.</translation>
    </message>
    <message>
        <source>{folder}: about {needed} needed, {free} free.</source>
        <translation>{folder}: se necesitan unos {needed}, hay {free} libres.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <extracomment>Extensions taken from walked folders (lower case). A file named outright is taken whatever it is called.</extracomment>
        <translation>No se puede leer {name}: {reason}.</translation>
    </message>
    <message>
        <source>{name}: cancelled, nothing was written.</source>
        <translation>{name}: cancelada, no se escribió nada.</translation>
    </message>
    <message>
        <source>{name}: skipped {result}, a smaller size shows the whole picture already.</source>
        <translation>{name}: se omitió {result}, un tamaño menor ya muestra la imagen completa.</translation>
    </message>
    <message>
        <source>{name}: skipped, it is a result of an earlier batch.</source>
        <translation>{name}: omitida, es un resultado de un lote anterior.</translation>
    </message>
    <message>
        <source>{name}: skipped, {result} is there already.</source>
        <translation>{name}: omitida, {result} ya existe.</translation>
    </message>
    <message>
        <source>{name}: skipped, {result} was made of it before.</source>
        <translation>{name}: omitida, {result} ya se obtuvo de ella antes.</translation>
    </message>
    <message>
        <source>{name}: undone, what was written is in the trash.</source>
        <translation>{name}: deshecha, lo que se escribió está en la papelera.</translation>
    </message>
    <message>
        <source>{name}: {done}, {reason} ({wanted} instead of {had}).</source>
        <translation>{name}: {done}, {reason} ({wanted} en lugar de {had}).</translation>
    </message>
    <message>
        <source>{name}: {reason}.</source>
        <extracomment>Longest detail shown, in characters; details come from untrusted files.</extracomment>
        <translation>{name}: {reason}.</translation>
    </message>
    <message>
        <source>{reason} ({detail})</source>
        <translation>{reason} ({detail})</translation>
    </message>
    <message>
        <source>{reason}, so the original was kept</source>
        <translation>{reason}, así que se conservó el original</translation>
    </message>
    <message>
        <source>{target} cannot be written</source>
        <translation>no se puede escribir {target}</translation>
    </message>
    <message>
        <source>{target} lies on a drive that can only be read</source>
        <translation>{target} está en una unidad de solo lectura</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{} %</translation>
    </message>
    <message>
        <source>{} B</source>
        <translation>{} B</translation>
    </message>
    <message>
        <source>{} GB</source>
        <translation>{} GB</translation>
    </message>
    <message>
        <source>{} MB</source>
        <translation>{} MB</translation>
    </message>
    <message>
        <source>{} PB</source>
        <translation>{} PB</translation>
    </message>
    <message>
        <source>{} TB</source>
        <translation>{} TB</translation>
    </message>
    <message>
        <source>{} by themselves</source>
        <extracomment>What ended so many workers, by the engine&apos;s word for it.</extracomment>
        <translation>{} por sí solos</translation>
    </message>
    <message>
        <source>{} h {} min</source>
        <translation>{} h {} min</translation>
    </message>
    <message>
        <source>{} in less than a second</source>
        <translation>{} en menos de un segundo</translation>
    </message>
    <message>
        <source>{} in {}</source>
        <translation>{} en {}</translation>
    </message>
    <message>
        <source>{} increments were made</source>
        <translation>Se hicieron {} incrementos</translation>
    </message>
    <message>
        <source>{} kB</source>
        <translation>{} kB</translation>
    </message>
    <message>
        <source>{} larger</source>
        <translation>{} más</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>faltan {}</translation>
    </message>
    <message>
        <source>{} lost</source>
        <translation>{} perdidos</translation>
    </message>
    <message>
        <source>{} min {} s</source>
        <translation>{} min {} s</translation>
    </message>
    <message>
        <source>{} ms</source>
        <translation>{} ms</translation>
    </message>
    <message>
        <source>{} no longer needed</source>
        <translation>{} ya no necesarios</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
    </message>
    <message>
        <source>{} of {} files</source>
        <translation>{} de {} archivos</translation>
    </message>
    <message>
        <source>{} pictures/min</source>
        <translation>{} imágenes/min</translation>
    </message>
    <message>
        <source>{} pictures/s</source>
        <translation>{} imágenes/s</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>{} sent what is not allowed</source>
        <translation>{} con una respuesta no permitida</translation>
    </message>
    <message>
        <source>{} took too long</source>
        <translation>{} por tardar demasiado</translation>
    </message>
    <message>
        <source>{} with a cancelled picture</source>
        <translation>{} con una imagen cancelada</translation>
    </message>
    <message>
        <source>{} · {}/s</source>
        <translation>{} · {}/s</translation>
    </message>
    <message>
        <source>{}, it was {}</source>
        <translation>{}, antes {}</translation>
    </message>
    <message>
        <source>{}, with its own options</source>
        <translation>{}, con sus propias opciones</translation>
    </message>
    <message>
        <source>{}.</source>
        <translation>{}.</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Dropmill</source>
        <translation>Acerca de Dropmill</translation>
    </message>
    <message>
        <source>Drop pictures on a window; get them back resized, as WebP, AVIF, JPEG or PNG.</source>
        <translation>Soltar imágenes en una ventana y recuperarlas redimensionadas, como WebP, AVIF, JPEG o PNG.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Hecho con</translation>
    </message>
    <message>
        <source>Protections of the worker processes</source>
        <translation>Protecciones de los procesos de trabajo</translation>
    </message>
    <message>
        <source>Version {} · {} licence</source>
        <translation>Versión {} · licencia {}</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fallida</numerusform>
            <numerusform>%Ln fallidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Convert pictures as soon as they are dropped; otherwise they wait for Start</source>
        <translation>Convertir las imágenes en cuanto se suelten; si no, esperan a «Iniciar»</translation>
    </message>
    <message>
        <source>Progress of all pictures</source>
        <extracomment>Beside the headline: what is to be done about what it tells. From left to right, as all rows. Those that are only a picture and a word. The first is the last to make room for the headline. When the one has gone, the other takes the keyboard.</extracomment>
        <translation>Progreso de todas las imágenes</translation>
    </message>
    <message>
        <source>Select the pictures that failed</source>
        <translation>Seleccionar las imágenes que fallaron</translation>
    </message>
    <message>
        <source>Show failed</source>
        <translation>Mostrar fallidas</translation>
    </message>
    <message>
        <source>Start b&amp;y itself</source>
        <translation>&amp;Inicio automático</translation>
    </message>
</context>
<context>
    <name>BatchController</name>
    <message>
        <source>The conversion engine has stopped: {}</source>
        <translation>El motor de conversión se ha detenido: {}</translation>
    </message>
</context>
<context>
    <name>CandidateTable</name>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Compare with these options no more</source>
        <translation>Dejar de comparar con estas opciones</translation>
    </message>
    <message>
        <source>Pinned {}</source>
        <translation>Fijada {}</translation>
    </message>
    <message>
        <source>Sizes and similarity</source>
        <extracomment>Of the options, beside their title.</extracomment>
        <translation>Tamaños y similitud</translation>
    </message>
    <message>
        <source>Unpin {}</source>
        <translation>Soltar {}</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>&amp;Keep converting</source>
        <translation>Se&amp;guir convirtiendo</translation>
    </message>
    <message>
        <source>&amp;Stop and resume later</source>
        <translation>&amp;Detener y reanudar más tarde</translation>
    </message>
    <message>
        <source>Finish in the &amp;background</source>
        <translation>Terminar en &amp;segundo plano</translation>
    </message>
    <message>
        <source>Not while the batch is paused.</source>
        <translation>No mientras el lote esté en pausa.</translation>
    </message>
    <message>
        <source>Pictures are still being converted</source>
        <translation>Todavía se están convirtiendo imágenes</translation>
    </message>
    <message>
        <source>The window goes away; you are told when all is done, then Dropmill ends.</source>
        <translation>La ventana desaparece; se avisa cuando todo esté listo y entonces Dropmill termina.</translation>
    </message>
    <message>
        <source>The window stays open.</source>
        <translation>La ventana sigue abierta.</translation>
    </message>
    <message>
        <source>What is done stays; the next start offers to go on with the rest.</source>
        <translation>Lo hecho se conserva; el próximo inicio ofrece seguir con el resto.</translation>
    </message>
    <message>
        <source>{} of {} pictures are not converted yet.</source>
        <translation>{} de {} imágenes aún no se han convertido.</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Automatic…</source>
        <translation>Automático…</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>{}: automatic</source>
        <translation>{}: automático</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>About {size} for {pictures} pictures ({low} to {high}, from a sample of {sample})</source>
        <translation>Unos {size} para {pictures} imágenes (de {low} a {high}, según una muestra de {sample})</translation>
    </message>
    <message>
        <source>Before is scaled or cut to the result&apos;s size</source>
        <translation>El antes está escalado o recortado al tamaño del resultado</translation>
    </message>
    <message>
        <source>First of {} frames; the size is that of all</source>
        <translation>Primero de {} fotogramas; el tamaño es el de todos</translation>
    </message>
    <message>
        <source>as large</source>
        <translation>igual de grande</translation>
    </message>
    <message>
        <source>hardly any difference</source>
        <translation>apenas hay diferencia</translation>
    </message>
    <message>
        <source>looks the same</source>
        <translation>se ve igual</translation>
    </message>
    <message>
        <source>much worse</source>
        <translation>mucho peor</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>sin medir</translation>
    </message>
    <message>
        <source>slight differences</source>
        <translation>diferencias leves</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>idéntica</translation>
    </message>
    <message>
        <source>visible differences</source>
        <translation>diferencias visibles</translation>
    </message>
    <message>
        <source>{score}, {words}</source>
        <translation>{score}, {words}</translation>
    </message>
    <message>
        <source>{} for all {} pictures</source>
        <translation>{} para las {} imágenes</translation>
    </message>
    <message>
        <source>{} for this picture</source>
        <translation>{} para esta imagen</translation>
    </message>
    <message>
        <source>{} larger</source>
        <translation>{} más</translation>
    </message>
    <message>
        <source>{} smaller</source>
        <translation>{} menos</translation>
    </message>
    <message>
        <source>{}, at most {}</source>
        <translation>{}, como máximo {}</translation>
    </message>
    <message>
        <source>{}, effort {}</source>
        <translation>{}, esfuerzo {}</translation>
    </message>
    <message>
        <source>{}, lossless</source>
        <translation>{}, sin pérdida</translation>
    </message>
    <message>
        <source>{}, quality {}</source>
        <translation>{}, calidad {}</translation>
    </message>
    <message>
        <source>{}, similarity {}</source>
        <translation>{}, similitud {}</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Close the comparison</source>
        <translation>Cerrar la comparación</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Converting a few pictures on trial…</source>
        <translation>Convirtiendo algunas imágenes de prueba…</translation>
    </message>
    <message>
        <source>Converting {} to compare it…</source>
        <translation>Convirtiendo {} para compararla…</translation>
    </message>
    <message>
        <source>No estimate: none of the pictures tried could be converted.</source>
        <translation>Sin estimación: no se pudo convertir ninguna de las imágenes probadas.</translation>
    </message>
    <message>
        <source>Result that is shown</source>
        <extracomment>The first is the last to make room for the name. So much of a name is read before commands get the room. How much of the height figures and notes may take.</extracomment>
        <translation>Resultado que se muestra</translation>
    </message>
    <message>
        <source>Select a picture to compare it before and after.</source>
        <translation>Seleccionar una imagen para compararla antes y después.</translation>
    </message>
    <message>
        <source>Shown at {}</source>
        <translation>Se muestra al {}</translation>
    </message>
    <message>
        <source>This picture has its own options; the form is for the others</source>
        <translation>Esta imagen tiene opciones propias; el formulario vale para las demás</translation>
    </message>
</context>
<context>
    <name>CopyController</name>
    <message numerus="yes">
        <source>%Ln file(s) copied.</source>
        <translation>
            <numerusform>%Ln archivo copiado.</numerusform>
            <numerusform>%Ln archivos copiados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) copied.</source>
        <translation>
            <numerusform>%Ln línea copiada.</numerusform>
            <numerusform>%Ln líneas copiadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) copied.</source>
        <extracomment>The largest file that becomes a data URI; pages with more are slower than with a file. The order in which a browser shall try formats: the smallest files first.</extracomment>
        <translation>
            <numerusform>%Ln ruta copiada.</numerusform>
            <numerusform>%Ln rutas copiadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>HTML for %Ln picture(s) copied.</source>
        <translation>
            <numerusform>HTML de %Ln imagen copiado.</numerusform>
            <numerusform>HTML de %Ln imágenes copiado.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only one result at a time can be copied as a data URI.</source>
        <translation>Solo se puede copiar un resultado a la vez como URI de datos.</translation>
    </message>
    <message>
        <source>{} cannot be read.</source>
        <translation>No se puede leer {}.</translation>
    </message>
    <message>
        <source>{} copied as a data URI.</source>
        <translation>{} copiado como URI de datos.</translation>
    </message>
    <message>
        <source>{} is too large for a data URI: more than {}.</source>
        <translation>{} es demasiado grande para un URI de datos: más de {}.</translation>
    </message>
</context>
<context>
    <name>CoreChart</name>
    <message>
        <source>CPU {}</source>
        <translation>CPU {}</translation>
    </message>
</context>
<context>
    <name>CoreGrid</name>
    <message>
        <source>Load of each core</source>
        <translation>Carga de cada núcleo</translation>
    </message>
    <message>
        <source>{core}  {busy}, Dropmill {ours}</source>
        <translation>{core}  {busy}, Dropmill {ours}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Details of the defect</source>
        <translation>Detalles del defecto</translation>
    </message>
    <message>
        <source>Dropmill goes on, but this should not have happened. The text below helps to find the defect; it is also in {}.</source>
        <translation>Dropmill sigue funcionando, pero esto no debería haber ocurrido. El texto siguiente ayuda a encontrar el defecto; también está en {}.</translation>
    </message>
    <message>
        <source>Something went wrong in Dropmill</source>
        <translation>Se produjo un error en Dropmill</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>&amp;Convert them all the same</source>
        <translation>&amp;Convertirlas de todos modos</translation>
    </message>
    <message>
        <source>&amp;Leave them out</source>
        <translation>&amp;Omitirlas</translation>
    </message>
    <message>
        <source>Before the start</source>
        <translation>Antes de iniciar</translation>
    </message>
    <message>
        <source>Change &amp;options first</source>
        <translation>Cambiar antes las o&amp;pciones</translation>
    </message>
    <message>
        <source>Let them wait</source>
        <translation>Dejarlas en espera</translation>
    </message>
    <message>
        <source>Some results may not be what you expect.</source>
        <translation>Es posible que algunos resultados no sean los que espera.</translation>
    </message>
    <message>
        <source>These pictures wait for your answer; all others are being converted.</source>
        <translation>Estas imágenes esperan su respuesta; las demás se están convirtiendo.</translation>
    </message>
</context>
<context>
    <name>DestinationButton</name>
    <message>
        <source>Every result is written into the folder of its picture</source>
        <translation>Cada resultado se escribe en la carpeta de su imagen</translation>
    </message>
    <message>
        <source>Folder for results</source>
        <translation>Carpeta para los resultados</translation>
    </message>
    <message>
        <source>In a folder, with its subfolders…</source>
        <translation>En una carpeta, con sus subcarpetas…</translation>
    </message>
    <message>
        <source>In {}</source>
        <translation>En {}</translation>
    </message>
    <message>
        <source>In {} ▾</source>
        <translation>En {} ▾</translation>
    </message>
    <message>
        <source>Next to each picture</source>
        <extracomment>A path takes no more room than so many average letters.</extracomment>
        <translation>Junto a cada imagen</translation>
    </message>
    <message>
        <source>Next to each picture ▾</source>
        <translation>Junto a cada imagen ▾</translation>
    </message>
    <message>
        <source>Results are written into {}</source>
        <translation>Los resultados se escriben en {}</translation>
    </message>
    <message>
        <source>Where results go</source>
        <translation>Dónde van los resultados</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Copiar como texto</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop to add</source>
        <translation>Soltar para añadir</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop area</source>
        <translation>Zona para soltar</translation>
    </message>
    <message>
        <source>Drop pictures or folders here</source>
        <translation>Soltar aquí imágenes o carpetas</translation>
    </message>
    <message>
        <source>Every picture becomes {} in {}.</source>
        <translation>Cada imagen se convierte en {} en {}.</translation>
    </message>
    <message>
        <source>Every picture becomes {} next to it.</source>
        <translation>Cada imagen se convierte en {} junto a ella.</translation>
    </message>
    <message>
        <source>Reads {}.</source>
        <translation>Lee {}.</translation>
    </message>
    <message>
        <source>one {} file</source>
        <translation>un archivo {}</translation>
    </message>
    <message>
        <source>{} files ({})</source>
        <translation>{} archivos ({})</translation>
    </message>
</context>
<context>
    <name>EncoderFields</name>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Calidad</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Higher looks better and takes more bytes; 75 to 85 suits most photos</source>
        <translation>Un valor mayor se ve mejor y ocupa más; de 75 a 85 va bien para la mayoría de las fotos</translation>
    </message>
    <message>
        <source>How hard to look for a smaller file; no pixel changes</source>
        <translation>Con cuánto empeño se busca un archivo menor; no cambia ningún píxel</translation>
    </message>
    <message>
        <source>How much time encoding may take: chooses the effort of every format</source>
        <translation>Cuánto puede tardar la codificación: determina el esfuerzo de cada formato</translation>
    </message>
    <message>
        <source>Of animations, the first frame</source>
        <translation>De las animaciones, el primer fotograma</translation>
    </message>
    <message>
        <source>Of animations, the first frame in {}</source>
        <translation>De las animaciones, el primer fotograma en {}</translation>
    </message>
    <message>
        <source>Of which format the options below are</source>
        <translation>De qué formato son las opciones siguientes</translation>
    </message>
    <message>
        <source>Options of</source>
        <translation>Opciones de</translation>
    </message>
    <message>
        <source>Several formats</source>
        <translation>Varios formatos</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Thoro&amp;ughness</source>
        <translation>Min&amp;uciosidad</translation>
    </message>
    <message>
        <source>Which kind of file the results are</source>
        <translation>Qué tipo de archivo son los resultados</translation>
    </message>
</context>
<context>
    <name>EndsController</name>
    <message>
        <source>Pictures are being converted</source>
        <translation>Se están convirtiendo imágenes</translation>
    </message>
    <message>
        <source>{} % – {}</source>
        <translation>{} % – {}</translation>
    </message>
</context>
<context>
    <name>FailuresPanel</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the list of causes</source>
        <translation>Cerrar la lista de causas</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Copiar la lista</translation>
    </message>
    <message>
        <source>Failures by cause</source>
        <translation>Fallos por causa</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Seleccionar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Why pictures failed</source>
        <translation>Por qué fallaron imágenes</translation>
    </message>
</context>
<context>
    <name>FileTransfers</name>
    <message>
        <source>The system did not hand over the files of the other program; add them with “Add files…” instead.</source>
        <extracomment>The portal may have to be started, and to export thousands of files.</extracomment>
        <translation>El sistema no entregó los archivos del otro programa; añádalos con «Añadir archivos…».</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <extracomment>A pause in typing after which the list follows.</extracomment>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminadas</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidas</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grandes</translation>
    </message>
    <message>
        <source>Show every picture on the list</source>
        <translation>Mostrar todas las imágenes de la lista</translation>
    </message>
    <message>
        <source>Show the pictures that failed</source>
        <translation>Mostrar las imágenes fallidas</translation>
    </message>
    <message>
        <source>Show the pictures that wait or are being converted</source>
        <translation>Mostrar las imágenes que esperan o se están convirtiendo</translation>
    </message>
    <message>
        <source>Show the pictures that were converted</source>
        <translation>Mostrar las imágenes convertidas</translation>
    </message>
    <message>
        <source>Show the pictures that were skipped, kept or cancelled</source>
        <translation>Mostrar las imágenes omitidas, conservadas o canceladas</translation>
    </message>
    <message>
        <source>Show the results that are larger than their originals</source>
        <translation>Mostrar los resultados mayores que sus originales</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitidas</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Results will go into {}. Press Start to convert the pictures.</source>
        <translation>Los resultados irán a {}. Pulse «Iniciar» para convertir las imágenes.</translation>
    </message>
    <message>
        <source>Results will go next to each picture; originals stay as they are. Choose another place beside Start, or press Start.</source>
        <translation>Los resultados irán junto a cada imagen; los originales no cambian. Elija otro lugar junto a «Iniciar» o pulse «Iniciar».</translation>
    </message>
</context>
<context>
    <name>FittingRow</name>
    <message>
        <source>More commands</source>
        <translation>Más comandos</translation>
    </message>
    <message>
        <source>What there is no room for beside the text</source>
        <translation>Lo que no cabe junto al texto</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Folded away</source>
        <translation>Plegado</translation>
    </message>
    <message>
        <source>Folded away: {}</source>
        <translation>Plegado: {}</translation>
    </message>
    <message>
        <source>Shown below</source>
        <translation>Se muestra debajo</translation>
    </message>
</context>
<context>
    <name>FormatChecks</name>
    <message>
        <source>Formats</source>
        <translation>Formatos</translation>
    </message>
    <message>
        <source>Write every picture as {} too</source>
        <translation>Escribir cada imagen también como {}</translation>
    </message>
</context>
<context>
    <name>JournalController</name>
    <message numerus="yes">
        <source>{} and %Ln more have changed since the batch was begun; converted as they are now.</source>
        <translation>
            <numerusform>{} y %Ln más han cambiado desde que empezó el lote; se convirtieron en su estado actual.</numerusform>
            <numerusform>{} y %Ln más han cambiado desde que empezó el lote; se convirtieron en su estado actual.</numerusform>
        </translation>
    </message>
    <message>
        <source>{} has changed since the batch was begun; converted as it is now.</source>
        <extracomment>How long ``close`` waits for the look at older batches, in seconds.</extracomment>
        <translation>{} ha cambiado desde que empezó el lote; se convierte en su estado actual.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>LanguageField</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The language of the window; it changes at once</source>
        <translation>El idioma de la ventana; cambia al instante</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>El del sistema</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Dropmill {share}</source>
        <translation>Dropmill {share}</translation>
    </message>
    <message>
        <source>Last 60 seconds</source>
        <translation>Últimos 60 segundos</translation>
    </message>
    <message>
        <source>Other programs {share}</source>
        <translation>Otros programas {share}</translation>
    </message>
</context>
<context>
    <name>LimitFields</name>
    <message>
        <source>Largest file</source>
        <translation>Archivo más grande</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Similarity (SSIM)</source>
        <translation>Similitud (SSIM)</translation>
    </message>
    <message>
        <source>What the quality is searched for, instead of taken as it is</source>
        <translation>Para qué se busca la calidad, en lugar de tomarla tal cual</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>Encoding takes longest: {share} of the workers’ time.</source>
        <translation>La codificación es lo que más tarda: {share} del tiempo de los procesos de trabajo.</translation>
    </message>
    <message>
        <source>No workers</source>
        <translation>Sin procesos de trabajo</translation>
    </message>
    <message>
        <source>Nothing: no picture is being converted.</source>
        <translation>Ninguno: no se está convirtiendo ninguna imagen.</translation>
    </message>
    <message>
        <source>Other programs take {share} of the processor.</source>
        <translation>Otros programas ocupan {share} del procesador.</translation>
    </message>
    <message>
        <source>Pictures wait until there is memory for them.</source>
        <translation>Las imágenes esperan a que haya memoria para ellas.</translation>
    </message>
    <message>
        <source>Reading pictures takes longest: {share} of the workers’ time.</source>
        <translation>La lectura de imágenes es lo que más tarda: {share} del tiempo de los procesos de trabajo.</translation>
    </message>
    <message>
        <source>Resizing takes longest: {share} of the workers’ time.</source>
        <translation>El redimensionado es lo que más tarda: {share} del tiempo de los procesos de trabajo.</translation>
    </message>
    <message>
        <source>The busiest is {core} with {share}</source>
        <extracomment>More cores than this are summed up instead of read out.</extracomment>
        <translation>El más ocupado es {core} con {share}</translation>
    </message>
    <message>
        <source>The first pictures are under way.</source>
        <translation>Las primeras imágenes están en curso.</translation>
    </message>
    <message>
        <source>The pictures are so small that handing them out takes longest.</source>
        <translation>Las imágenes son tan pequeñas que repartirlas es lo que más tarda.</translation>
    </message>
    <message>
        <source>This system does not tell how busy its cores are.</source>
        <translation>Este sistema no indica la carga de sus núcleos.</translation>
    </message>
    <message>
        <source>Worker {number}: {picture}</source>
        <translation>Proceso de trabajo {number}: {picture}</translation>
    </message>
    <message>
        <source>Workers wait for the disk that pictures are read from.</source>
        <translation>Los procesos de trabajo esperan al disco del que se leen las imágenes.</translation>
    </message>
    <message>
        <source>Workers wait for the disk that results are written to.</source>
        <translation>Los procesos de trabajo esperan al disco en el que se escriben los resultados.</translation>
    </message>
    <message>
        <source>converts</source>
        <translation>convierte</translation>
    </message>
    <message>
        <source>decodes</source>
        <translation>decodifica</translation>
    </message>
    <message>
        <source>encodes</source>
        <translation>codifica</translation>
    </message>
    <message>
        <source>of {budget}; workers {workers}, this program {program}</source>
        <translation>de {budget}; procesos de trabajo {workers}, este programa {program}</translation>
    </message>
    <message>
        <source>resizes</source>
        <translation>redimensiona</translation>
    </message>
    <message>
        <source>verifies</source>
        <translation>verifica</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>espera</translation>
    </message>
    <message>
        <source>workers {workers}, this program {program}</source>
        <translation>procesos de trabajo {workers}, este programa {program}</translation>
    </message>
    <message>
        <source>{busy} of {ready} busy, {starting} starting</source>
        <translation>{busy} de {ready} ocupados, {starting} iniciándose</translation>
    </message>
    <message>
        <source>{busy}: Dropmill {ours}, other programs {others}</source>
        <translation>{busy}: Dropmill {ours}, otros programas {others}</translation>
    </message>
</context>
<context>
    <name>MachineView</name>
    <message numerus="yes">
        <source>%Ln core(s)</source>
        <translation>
            <numerusform>%Ln núcleo</numerusform>
            <numerusform>%Ln núcleos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Back to the pictures</source>
        <translation>&amp;Volver a las imágenes</translation>
    </message>
    <message>
        <source>99 % are shorter; longest {worst}</source>
        <translation>El 99 % son más cortos; el más largo, {worst}</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Delay of this window</source>
        <translation>Retraso de esta ventana</translation>
    </message>
    <message>
        <source>How many pictures are converted at a time; Automatic is one a core</source>
        <translation>Cuántas imágenes se convierten a la vez; «Automático» es una por núcleo</translation>
    </message>
    <message>
        <source>Machine</source>
        <extracomment>Where there is this width for the cores, in characters, the workers stand beside them. Bars of lag are compared with this, in ms: three frames, from which on one is felt.</extracomment>
        <translation>Máquina</translation>
    </message>
    <message>
        <source>Measuring the cores…</source>
        <translation>Midiendo los núcleos…</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation>Imágenes por segundo</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>What holds things up now:</source>
        <translation>Cuello de botella actual:</translation>
    </message>
    <message>
        <source>Worker pro&amp;cesses</source>
        <translation>Pro&amp;cesos de trabajo</translation>
    </message>
    <message>
        <source>in the last seconds</source>
        <translation>en los últimos segundos</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Commands</source>
        <extracomment>What the user can put away.</extracomment>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Why {} failed</source>
        <translation>Por qué falló {}</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Time to notice a notice, and to read one of its words without hurry.</extracomment>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Error: {}</source>
        <translation>Error: {}</translation>
    </message>
    <message>
        <source>Warning: {}</source>
        <translation>Advertencia: {}</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>NamingFields</name>
    <message>
        <source>For example {}</source>
        <extracomment>Whoever pauses so long while typing has probably typed all of it.</extracomment>
        <translation>Por ejemplo {}</translation>
    </message>
    <message>
        <source>What results are called, with placeholders: {}</source>
        <translation>Cómo se llaman los resultados, con variables: {}</translation>
    </message>
</context>
<context>
    <name>OptionEditor</name>
    <message>
        <source>Advanced</source>
        <extracomment>A slider of more steps than this moves ten of them at a click beside its handle.</extracomment>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>&amp;Lossless</source>
        <translation>Sin pér&amp;dida</translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation>&amp;Metadatos</translation>
    </message>
    <message>
        <source>&amp;Never enlarge</source>
        <translation>&amp;No ampliar nunca</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Calidad</translation>
    </message>
    <message>
        <source>&amp;Transparency</source>
        <translation>&amp;Transparencia</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>Anc&amp;ho</translation>
    </message>
    <message>
        <source>0 is as fast as WebP; 3 makes smaller files in seven times the time</source>
        <translation>0 es tan rápido como WebP; 3 produce archivos menores en siete veces más tiempo</translation>
    </message>
    <message>
        <source>0 is fastest, 6 makes the smallest files; 4 is a good middle</source>
        <translation>0 es lo más rápido, 6 produce los archivos más pequeños; 4 es un buen punto medio</translation>
    </message>
    <message>
        <source>1 is fastest, 9 makes the smallest files; above 6 gains little</source>
        <translation>1 es lo más rápido, 9 produce los archivos más pequeños; por encima de 6 se gana poco</translation>
    </message>
    <message>
        <source>3 is as fast as WebP; 7 makes smaller files in several times the time</source>
        <translation>3 es tan rápido como WebP; 7 produce archivos menores en varias veces más tiempo</translation>
    </message>
    <message>
        <source>4:4:4 keeps thin coloured lines and text sharp, 4:2:0 makes smaller files</source>
        <translation>4:4:4 mantiene nítidos el texto y las líneas finas de color, 4:2:0 produce archivos menores</translation>
    </message>
    <message>
        <source>A result must be at least so much smaller than its source</source>
        <translation>Un resultado debe ser al menos tanto menor que su origen</translation>
    </message>
    <message>
        <source>Accept damaged pictures</source>
        <translation>Aceptar imágenes dañadas</translation>
    </message>
    <message>
        <source>After it</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>All but the place</source>
        <translation>Todos menos el lugar</translation>
    </message>
    <message>
        <source>All, a file for each</source>
        <translation>Todas, un archivo por cada una</translation>
    </message>
    <message>
        <source>Animations</source>
        <translation>Animaciones</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Tal como están</translation>
    </message>
    <message>
        <source>At most so many colours; much smaller for drawings, coarse for photos</source>
        <translation>Como mucho, este número de colores; mucho menor en dibujos, tosco en fotos</translation>
    </message>
    <message>
        <source>Author and copyright</source>
        <translation>Autor y derechos de autor</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Fondo</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrado</translation>
    </message>
    <message>
        <source>Before it</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Behind what is transparent where the format is not, and around the picture where it does not fill its box; as #rrggbb</source>
        <translation>Detrás de lo transparente cuando el formato no lo admite, y alrededor de la imagen cuando no llena su marco; como #rrggbb</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Camera maker&apos;s notes (E&amp;XIF)</source>
        <translation>Notas del fabricante de la cámara (E&amp;XIF)</translation>
    </message>
    <message>
        <source>Camera, date, place, titles and ratings: all of them, all but the place, author and copyright only, or none</source>
        <translation>Cámara, fecha, lugar, títulos y valoraciones: todos, todos menos el lugar, solo autor y derechos de autor, o ninguno</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Centro</translation>
    </message>
    <message>
        <source>Colour detail</source>
        <translation>Detalle de color</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Contain</source>
        <translation>Contener con bordes</translation>
    </message>
    <message>
        <source>Copy the source instead</source>
        <translation>Copiar el origen en su lugar</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Llenar y recortar</translation>
    </message>
    <message>
        <source>Effo&amp;rt</source>
        <translation>Es&amp;fuerzo</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropía</translation>
    </message>
    <message>
        <source>F&amp;it</source>
        <translation>A&amp;juste</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Estirar</translation>
    </message>
    <message>
        <source>Fine bright patterns keep their brightness when a picture shrinks; slower</source>
        <translation>Los patrones finos y claros conservan su brillo al reducir la imagen; más lento</translation>
    </message>
    <message>
        <source>First frame only</source>
        <translation>Solo el primer fotograma</translation>
    </message>
    <message>
        <source>First only</source>
        <translation>Solo la primera</translation>
    </message>
    <message>
        <source>Full (4:4:4)</source>
        <translation>Completo (4:4:4)</translation>
    </message>
    <message>
        <source>Give results the modification time of their sources</source>
        <translation>Dar a los resultados la fecha de modificación de sus orígenes</translation>
    </message>
    <message>
        <source>Halved (4:2:0)</source>
        <translation>A la mitad (4:2:0)</translation>
    </message>
    <message>
        <source>Hei&amp;ght</source>
        <translation>Alt&amp;o</translation>
    </message>
    <message>
        <source>Height of the box</source>
        <translation>Alto del marco</translation>
    </message>
    <message>
        <source>Higher looks better and takes more bytes; 50 to 65 suits most photos</source>
        <translation>Un valor mayor se ve mejor y ocupa más; de 50 a 65 va bien para la mayoría de las fotos</translation>
    </message>
    <message>
        <source>Higher looks better and takes more bytes; 75 to 85 suits most photos</source>
        <translation>Un valor mayor se ve mejor y ocupa más; de 75 a 85 va bien para la mayoría de las fotos</translation>
    </message>
    <message>
        <source>Higher looks better and takes more bytes; 75 to 90 suits most photos</source>
        <translation>Un valor mayor se ve mejor y ocupa más; de 75 a 90 va bien para la mayoría de las fotos</translation>
    </message>
    <message>
        <source>How a picture is fitted into the box</source>
        <translation>Cómo se ajusta una imagen al marco</translation>
    </message>
    <message>
        <source>How many colours a palette may have</source>
        <translation>Cuántos colores puede tener una paleta</translation>
    </message>
    <message>
        <source>If the name is ta&amp;ken</source>
        <translation>Si el nom&amp;bre ya existe</translation>
    </message>
    <message>
        <source>If the result is not smaller</source>
        <translation>Si el resultado no es menor</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Ajustar dentro</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Keep all frames</source>
        <translation>Conservar todos los fotogramas</translation>
    </message>
    <message>
        <source>Keep all frames where the format can (WebP, AVIF), or convert the first one only</source>
        <translation>Conservar todos los fotogramas si el formato lo permite (WebP, AVIF), o convertir solo el primero</translation>
    </message>
    <message>
        <source>Keep both, number the new one</source>
        <translation>Conservar ambos y numerar el nuevo</translation>
    </message>
    <message>
        <source>Keep every pixel exactly; best for drawings and screenshots</source>
        <translation>Conservar cada píxel exactamente; lo mejor para dibujos y capturas de pantalla</translation>
    </message>
    <message>
        <source>Keep file times</source>
        <translation>Conservar las fechas de los archivos</translation>
    </message>
    <message>
        <source>Keep the source, write nothing</source>
        <translation>Conservar el origen, no escribir nada</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Archivo más grande</translation>
    </message>
    <message>
        <source>Least saving</source>
        <translation>Ahorro mínimo</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Left bottom</source>
        <translation>Abajo a la izquierda</translation>
    </message>
    <message>
        <source>Left top</source>
        <translation>Arriba a la izquierda</translation>
    </message>
    <message>
        <source>Lossless, but values are rounded where no eye sees it; lower makes smaller files, 60 suits most screenshots</source>
        <translation>Sin pérdida, pero los valores se redondean donde el ojo no lo nota; un valor menor produce archivos menores, 60 va bien para la mayoría de las capturas de pantalla</translation>
    </message>
    <message>
        <source>MP</source>
        <translation>MP</translation>
    </message>
    <message>
        <source>Make the picture smaller where lower quality is not enough</source>
        <translation>Reducir la imagen cuando no basta con rebajar la calidad</translation>
    </message>
    <message>
        <source>Maker notes may hold places and serial numbers; off drops them</source>
        <translation>Las notas del fabricante pueden contener lugares y números de serie; si se desactiva, se descartan</translation>
    </message>
    <message>
        <source>Megapixels</source>
        <translation>Megapíxeles</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Near lossless</source>
        <translation>Casi sin pérdida</translation>
    </message>
    <message>
        <source>No file is larger; quality goes down until it fits</source>
        <translation>Ningún archivo es mayor; la calidad baja hasta que quepa</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Of a TIFF with several: convert the first, or all of them to a file each</source>
        <translation>De un TIFF con varias: convertir la primera, o todas, cada una en un archivo</translation>
    </message>
    <message>
        <source>Of the picture&apos;s own width and height</source>
        <translation>Del ancho y alto propios de la imagen</translation>
    </message>
    <message>
        <source>Optimise</source>
        <translation>Optimizar</translation>
    </message>
    <message>
        <source>Ori&amp;ginals</source>
        <translation>Ori&amp;ginales</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Cubrir sin recortar</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Paleta</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <source>Pictures that are smaller keep their size</source>
        <translation>Las imágenes más pequeñas conservan su tamaño</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Progressive</source>
        <translation>Progresivo</translation>
    </message>
    <message>
        <source>Quality of transparency; 100 keeps it exact</source>
        <translation>Calidad de la transparencia; 100 la conserva exacta</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Reemplazar el archivo</translation>
    </message>
    <message>
        <source>Replace the file if it is older</source>
        <translation>Reemplazar el archivo si es más antiguo</translation>
    </message>
    <message>
        <source>Resize in linear light</source>
        <translation>Redimensionar en luz lineal</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Right bottom</source>
        <translation>Abajo a la derecha</translation>
    </message>
    <message>
        <source>Right top</source>
        <translation>Arriba a la derecha</translation>
    </message>
    <message>
        <source>Sharp colour edges</source>
        <translation>Bordes de color nítidos</translation>
    </message>
    <message>
        <source>Show what can be read of pictures that are cut off or broken</source>
        <translation>Mostrar lo que se pueda leer de imágenes cortadas o dañadas</translation>
    </message>
    <message>
        <source>Shows the whole picture early while loading; a little smaller</source>
        <translation>Muestra pronto la imagen completa al cargarla; algo menor</translation>
    </message>
    <message>
        <source>Shrink if need be</source>
        <translation>Reducir si hace falta</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Similitud</translation>
    </message>
    <message>
        <source>Skip the picture</source>
        <translation>Omitir la imagen</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Srgb looks right everywhere; keep leaves wide colours and their profile</source>
        <translation>sRGB se ve bien en todas partes; «Tal como están» conserva los colores amplios y su perfil</translation>
    </message>
    <message>
        <source>The same pixels in fewer bytes: screenshots take less than half, photos nine tenths; needs up to three times as long</source>
        <translation>Los mismos píxeles en menos bytes: las capturas de pantalla ocupan menos de la mitad, las fotos nueve décimas partes; tarda hasta el triple</translation>
    </message>
    <message>
        <source>The smallest file that looks so much like the source; fine detail needs 0.999</source>
        <translation>El archivo más pequeño que se parece tanto al origen; el detalle fino necesita 0,999</translation>
    </message>
    <message>
        <source>Thin coloured lines and text stay sharper; takes nearly twice as long</source>
        <translation>El texto y las líneas finas de color quedan más nítidos; tarda casi el doble</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>What becomes of the pictures that were converted</source>
        <translation>Qué ocurre con las imágenes convertidas</translation>
    </message>
    <message>
        <source>What every name begins with</source>
        <translation>Con qué empieza cada nombre</translation>
    </message>
    <message>
        <source>What every name has before its ending</source>
        <translation>Qué lleva cada nombre antes de su extensión</translation>
    </message>
    <message>
        <source>When the result is not smaller than its source</source>
        <translation>Cuando el resultado no es menor que su origen</translation>
    </message>
    <message>
        <source>When the result&apos;s name is taken</source>
        <translation>Cuando el nombre del resultado ya existe</translation>
    </message>
    <message>
        <source>Which part of the picture stays where it is cropped</source>
        <translation>Qué parte de la imagen queda al recortarla</translation>
    </message>
    <message>
        <source>Width of the box</source>
        <translation>Ancho del marco</translation>
    </message>
    <message>
        <source>Width times height at most, in millions</source>
        <translation>Ancho por alto como máximo, en millones</translation>
    </message>
    <message>
        <source>With placeholders: {stem}, {ext}, {width}, {height}, {parent}, {date}, {time}, {counter}, {preset}, {format}; {counter:04} is 0001</source>
        <translation>Con variables: {stem}, {ext}, {width}, {height}, {parent}, {date}, {time}, {counter}, {preset}, {format}; {counter:04} es 0001</translation>
    </message>
    <message>
        <source>Write it all the same</source>
        <translation>Escribirlo de todos modos</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>sRGB, right everywhere</source>
        <translation>sRGB, correcto en todas partes</translation>
    </message>
</context>
<context>
    <name>OptionsForm</name>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Conversion options</source>
        <translation>Opciones de conversión</translation>
    </message>
    <message>
        <source>Keep in the file</source>
        <translation>Conservar en el archivo</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Más opciones</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Some results have options of their own, which are kept until you change a field.</source>
        <extracomment>How wide it is at least; beyond the other it is scrolled, for the list wants room as well.</extracomment>
        <translation>Algunos resultados tienen opciones propias, que se conservan hasta que se cambie un campo.</translation>
    </message>
</context>
<context>
    <name>OutputFields</name>
    <message>
        <source>Put each result in its original&apos;s place, once it was read back; originals go to the trash</source>
        <translation>Poner cada resultado en el lugar de su original, una vez releído; los originales van a la papelera</translation>
    </message>
    <message>
        <source>Replace the originals</source>
        <translation>Reemplazar los originales</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
</context>
<context>
    <name>PasteController</name>
    <message>
        <source>Pasted {}</source>
        <translation>Pegado {}</translation>
    </message>
    <message>
        <source>The pasted picture could not be saved: {}.</source>
        <translation>No se pudo guardar la imagen pegada: {}.</translation>
    </message>
    <message>
        <source>The picture on the clipboard is empty.</source>
        <extracomment>A larger one no worker would decode. How long ``close`` waits for a drive, in seconds.</extracomment>
        <translation>La imagen del portapapeles está vacía.</translation>
    </message>
    <message>
        <source>The picture on the clipboard is too large: more than {}.</source>
        <translation>La imagen del portapapeles es demasiado grande: más de {}.</translation>
    </message>
    <message>
        <source>The picture was saved as {} in {}.</source>
        <translation>La imagen se guardó como {} en {}.</translation>
    </message>
</context>
<context>
    <name>PictureList</name>
    <message>
        <source>No picture has “{}” in its name or folder.</source>
        <translation>Ninguna imagen tiene «{}» en su nombre o carpeta.</translation>
    </message>
    <message>
        <source>No picture matches the filter.</source>
        <extracomment>Shortest time between two counts: they take some ms for very many rows. How much of the height the causes of failures may take.</extracomment>
        <translation>Ninguna imagen coincide con el filtro.</translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation>Mostrar todas las imágenes</translation>
    </message>
    <message>
        <source>There is no such picture on the list now.</source>
        <translation>Ahora no hay ninguna imagen así en la lista.</translation>
    </message>
</context>
<context>
    <name>PictureTable</name>
    <message>
        <source>Pictures</source>
        <extracomment>Longest that news of a scroll is held back, so that a fling asks for few thumbnails. What a column of numbers makes room for. Columns that go when the names would get less than ``_MIN_PICTURE_PX``, the first one first.</extracomment>
        <translation>Imágenes</translation>
    </message>
</context>
<context>
    <name>PresetChooser</name>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Eliminar…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Preajuste</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Cambiar nombre…</translation>
    </message>
    <message>
        <source>&amp;Save as preset…</source>
        <translation>&amp;Guardar como preajuste…</translation>
    </message>
    <message>
        <source>A built-in preset is called so.</source>
        <translation>Un preajuste integrado se llama así.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>All options at once</source>
        <translation>Todas las opciones a la vez</translation>
    </message>
    <message>
        <source>Another preset is called so.</source>
        <translation>Otro preajuste se llama así.</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Personalizado</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation>Eliminar preajuste</translation>
    </message>
    <message>
        <source>Delete the preset {}? The options stay as they are.</source>
        <translation>¿Eliminar el preajuste {}? Las opciones quedan como están.</translation>
    </message>
    <message>
        <source>Export the preset</source>
        <translation>Exportar el preajuste</translation>
    </message>
    <message>
        <source>Import a preset</source>
        <translation>Importar un preajuste</translation>
    </message>
    <message>
        <source>It takes the place of your preset of that name.</source>
        <translation>Sustituye al preajuste propio de ese nombre.</translation>
    </message>
    <message>
        <source>More about presets</source>
        <translation>Más sobre los preajustes</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>Preajustes (*.json)</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>Cambiar el nombre del preajuste</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Guardar como preajuste</translation>
    </message>
    <message>
        <source>Save, rename, delete, import or export a preset</source>
        <translation>Guardar, renombrar, eliminar, importar o exportar un preajuste</translation>
    </message>
    <message>
        <source>Your own:</source>
        <translation>Propios:</translation>
    </message>
</context>
<context>
    <name>PresetController</name>
    <message>
        <source>{} is among the presets now ({} was taken).</source>
        <translation>{} ya está entre los preajustes ({} estaba ocupado).</translation>
    </message>
    <message>
        <source>{} is among the presets now.</source>
        <extracomment>How long ``close`` waits for the last wish to be done, in seconds. Does what was wished; gives a sentence for the user, or nothing to say.</extracomment>
        <translation>{} ya está entre los preajustes.</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>AVIF and WebP in three widths, for srcset</source>
        <translation>AVIF y WebP en tres anchos, para srcset</translation>
    </message>
    <message>
        <source>AVIF at the lowest quality that still looks like the source</source>
        <translation>AVIF con la calidad más baja que aún se ve como el origen</translation>
    </message>
    <message>
        <source>Archive lossless</source>
        <translation>Archivo sin pérdida</translation>
    </message>
    <message>
        <source>E-mail ≤ 500 kB</source>
        <translation>Correo ≤ 500 kB</translation>
    </message>
    <message>
        <source>JPEG that everybody can open, within 2560 × 2560 and never above 500 kB</source>
        <translation>JPEG que cualquiera puede abrir, dentro de 2560 × 2560 y nunca por encima de 500 kB</translation>
    </message>
    <message>
        <source>Smallest that looks the same</source>
        <translation>El más pequeño que se ve igual</translation>
    </message>
    <message>
        <source>Thumbnail 800×600 cover</source>
        <translation>Miniatura 800×600 recortada</translation>
    </message>
    <message>
        <source>Web 1600</source>
        <translation>Web 1600</translation>
    </message>
    <message>
        <source>Web size set 480/960/1920</source>
        <translation>Tamaños web 480/960/1920</translation>
    </message>
    <message>
        <source>WebP that fills 800 × 600 exactly, cropped</source>
        <translation>WebP que llena exactamente 800 × 600, recortado</translation>
    </message>
    <message>
        <source>WebP with as many pixels as the source has</source>
        <translation>WebP con tantos píxeles como el original</translation>
    </message>
    <message>
        <source>WebP with every pixel, its own colours and all metadata</source>
        <translation>WebP con cada píxel, sus propios colores y todos los metadatos</translation>
    </message>
    <message>
        <source>WebP within 1600 × 1600, for pages and galleries</source>
        <translation>WebP dentro de 1600 × 1600, para páginas y galerías</translation>
    </message>
    <message>
        <source>WebP, same size</source>
        <translation>WebP, mismo tamaño</translation>
    </message>
</context>
<context>
    <name>ReportController</name>
    <message>
        <source>The report was saved as {}.</source>
        <translation>El informe se guardó como {}.</translation>
    </message>
    <message>
        <source>The report {} was not saved: {}.</source>
        <extracomment>Rows read at a time; more would take longer than a frame.</extracomment>
        <translation>El informe {} no se guardó: {}.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>JSON lines, for programs (*.json)</source>
        <translation>Líneas JSON, para programas (*.json)</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Guardar informe</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
</context>
<context>
    <name>ResultTable</name>
    <message>
        <source>Last results</source>
        <translation>Últimos resultados</translation>
    </message>
</context>
<context>
    <name>RowCommands</name>
    <message>
        <source>Commands for the selected pictures</source>
        <extracomment>In which states a selected row makes a command possible. Rows looked through one by one; with more selected, the commands in question are just offered.</extracomment>
        <translation>Comandos para las imágenes seleccionadas</translation>
    </message>
</context>
<context>
    <name>RowOptionsDialog</name>
    <message>
        <source>&amp;Convert again</source>
        <translation>&amp;Convertir de nuevo</translation>
    </message>
    <message>
        <source>&amp;Use these options</source>
        <translation>&amp;Usar estas opciones</translation>
    </message>
    <message>
        <source>Convert again with other options</source>
        <translation>Convertir de nuevo con otras opciones</translation>
    </message>
    <message>
        <source>Options for these pictures</source>
        <translation>Opciones para estas imágenes</translation>
    </message>
    <message numerus="yes">
        <source>These options are for %Ln picture(s) and win over those of the batch.</source>
        <translation>
            <numerusform>Estas opciones son para %Ln imagen y prevalecen sobre las del lote.</numerusform>
            <numerusform>Estas opciones son para %Ln imágenes y prevalecen sobre las del lote.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the &amp;batch&apos;s options</source>
        <translation>Usar las opciones del &amp;lote</translation>
    </message>
</context>
<context>
    <name>RunningWindow</name>
    <message numerus="yes">
        <source>%Ln more could not be used either.</source>
        <translation>
            <numerusform>Tampoco se pudo usar %Ln elemento más.</numerusform>
            <numerusform>Tampoco se pudieron usar %Ln elementos más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) were on the list already.</source>
        <translation>
            <numerusform>%Ln imagen ya estaba en la lista.</numerusform>
            <numerusform>%Ln imágenes ya estaban en la lista.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>The preset holds for what was just added; the others keep their options.</source>
        <extracomment>More problems of one drop than this are only counted.</extracomment>
        <translation>El preajuste vale para lo que se acaba de añadir; los demás conservan sus opciones.</translation>
    </message>
    <message>
        <source>{} could not be opened.</source>
        <translation>No se pudo abrir {}.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apariencia</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Motion</source>
        <translation>&amp;Movimiento</translation>
    </message>
    <message>
        <source>&amp;Restore defaults</source>
        <translation>Valores p&amp;redeterminados</translation>
    </message>
    <message>
        <source>&amp;Worker processes</source>
        <translation>&amp;Procesos de trabajo</translation>
    </message>
    <message>
        <source>All motion</source>
        <translation>Todo el movimiento</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Automatic is one for each core. Fewer leave more for other programs.</source>
        <translation>«Automático» es uno por núcleo. Con menos queda más para otros programas.</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversión</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscura</translation>
    </message>
    <message>
        <source>Every change takes effect at once and is remembered.</source>
        <translation>Cada cambio se aplica al instante y se recuerda.</translation>
    </message>
    <message>
        <source>How many pictures are converted at the same time</source>
        <translation>Cuántas imágenes se convierten a la vez</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clara</translation>
    </message>
    <message>
        <source>Light or dark; the system&apos;s changes when the system does</source>
        <translation>Clara u oscura; la del sistema cambia con él</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Only what is in this dialog; conversion options stay</source>
        <translation>Solo lo de este diálogo; las opciones de conversión se mantienen</translation>
    </message>
    <message>
        <source>Otherwise dropped pictures wait on the list until you press Start</source>
        <translation>Si no, las imágenes soltadas esperan en la lista hasta pulsar «Iniciar»</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Start as soon as pictures are &amp;dropped</source>
        <translation>Iniciar en cuanto se &amp;suelten imágenes</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>La del sistema</translation>
    </message>
    <message>
        <source>Whether menus fade and things move that tell nothing by it</source>
        <translation>Si los menús se desvanecen y se mueven cosas que no dicen nada con ello</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Worker processes</source>
        <translation>Procesos de trabajo</translation>
    </message>
</context>
<context>
    <name>SizeFields</name>
    <message>
        <source>Cover the box, uncropped</source>
        <translation>Cubrir el marco, sin recortar</translation>
    </message>
    <message>
        <source>Crop to {}</source>
        <translation>Recortar a {}</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Personalizado</translation>
    </message>
    <message>
        <source>Fill the box, cropped</source>
        <translation>Llenar el marco, recortando</translation>
    </message>
    <message>
        <source>Fit inside the box</source>
        <translation>Ajustar dentro del marco</translation>
    </message>
    <message>
        <source>Fit inside, with borders</source>
        <translation>Ajustar dentro, con bordes</translation>
    </message>
    <message>
        <source>How large the results are to be</source>
        <translation>Qué tamaño tendrán los resultados</translation>
    </message>
    <message>
        <source>In pixels; “auto” follows the other side</source>
        <translation>En píxeles; «auto» sigue al otro lado</translation>
    </message>
    <message>
        <source>Leave pictures that are smaller than the box as they are</source>
        <translation>Dejar como están las imágenes menores que el marco</translation>
    </message>
    <message>
        <source>Megapixels</source>
        <translation>Megapíxeles</translation>
    </message>
    <message>
        <source>Original size</source>
        <extracomment>What the fields offer when resizing is switched on for the first time. Both offer these at first.</extracomment>
        <translation>Tamaño original</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <source>Resi&amp;ze</source>
        <translation>Redimen&amp;sionar</translation>
    </message>
    <message>
        <source>Several widths</source>
        <translation>Varios anchos</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Stretch to the box</source>
        <translation>Estirar hasta el marco</translation>
    </message>
    <message>
        <source>What happens when a picture has other proportions than the box</source>
        <translation>Qué ocurre cuando una imagen tiene proporciones distintas de las del marco</translation>
    </message>
    <message>
        <source>Which part of the picture stays where it is cropped</source>
        <translation>Qué parte de la imagen queda al recortarla</translation>
    </message>
    <message>
        <source>Within {}</source>
        <translation>Dentro de {}</translation>
    </message>
</context>
<context>
    <name>Sparkline</name>
    <message>
        <source>Measuring the cores…</source>
        <translation>Midiendo los núcleos…</translation>
    </message>
    <message>
        <source>Processor load</source>
        <translation>Carga del procesador</translation>
    </message>
</context>
<context>
    <name>SpeedField</name>
    <message>
        <source>Custom</source>
        <extracomment>Where several speeds are the same effort, the first of these is told.</extracomment>
        <translation>Personalizado</translation>
    </message>
</context>
<context>
    <name>SplitView</name>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <source>Divider between before and after</source>
        <translation>Divisor entre antes y después</translation>
    </message>
    <message>
        <source>Renewing…</source>
        <translation>Actualizando…</translation>
    </message>
    <message>
        <source>{} before, {} after</source>
        <translation>{} antes, {} después</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>&amp;Choose another folder…</source>
        <translation>&amp;Elegir otra carpeta…</translation>
    </message>
    <message>
        <source>&amp;Start all the same</source>
        <translation>Iniciar de &amp;todos modos</translation>
    </message>
    <message>
        <source>Before the start</source>
        <translation>Antes de iniciar</translation>
    </message>
    <message>
        <source>Pictures that cannot be written fail or wait; originals stay as they are.</source>
        <translation>Las imágenes que no se puedan guardar fallan o esperan; los originales quedan como están.</translation>
    </message>
    <message>
        <source>Results may not be written where they are meant to go.</source>
        <translation>Puede que los resultados no se puedan guardar donde está previsto.</translation>
    </message>
</context>
<context>
    <name>Switches</name>
    <message numerus="yes">
        <source>%Ln picture(s) of yours</source>
        <translation>
            <numerusform>%Ln imagen propia</numerusform>
            <numerusform>%Ln imágenes propias</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
</context>
<context>
    <name>UndoController</name>
    <message numerus="yes">
        <source>%Ln could not be undone</source>
        <translation>
            <numerusform>%Ln no se pudo deshacer</numerusform>
            <numerusform>%Ln no se pudieron deshacer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) brought back</source>
        <translation>
            <numerusform>%Ln archivo recuperado</numerusform>
            <numerusform>%Ln archivos recuperados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) moved to the trash</source>
        <extracomment>More files that could not be undone than this are only counted.</extracomment>
        <translation>
            <numerusform>%Ln resultado movido a la papelera</numerusform>
            <numerusform>%Ln resultados movidos a la papelera</numerusform>
        </translation>
    </message>
    <message>
        <source>The batch was undone: {}.</source>
        <translation>Se deshizo el lote: {}.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
</context>
<context>
    <name>WatchBar</name>
    <message numerus="yes">
        <source>%Ln converted</source>
        <translation>
            <numerusform>%Ln convertida</numerusform>
            <numerusform>%Ln convertidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fallida</numerusform>
            <numerusform>%Ln fallidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>See the watched folder&apos;s page</source>
        <translation>Ver la página de la carpeta vigilada</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Dejar de vigilar</translation>
    </message>
    <message>
        <source>Watching {}: {}</source>
        <translation>Vigilando {}: {}</translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message numerus="yes">
        <source>%Ln converted</source>
        <translation>
            <numerusform>%Ln convertida</numerusform>
            <numerusform>%Ln convertidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fallida</numerusform>
            <numerusform>%Ln fallidas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Back to the pictures</source>
        <translation>&amp;Volver a las imágenes</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>Vi&amp;gilar una carpeta…</translation>
    </message>
    <message>
        <source>&amp;Watch another folder…</source>
        <translation>Vi&amp;gilar otra carpeta…</translation>
    </message>
    <message>
        <source>At once, when they are complete</source>
        <translation>En cuanto están completas</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Se convierte en</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Conversión</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Next to each picture</source>
        <translation>Junto a cada imagen</translation>
    </message>
    <message>
        <source>No folder is watched. What lands in a watched folder is converted.</source>
        <translation>No se vigila ninguna carpeta. Lo que llega a una carpeta vigilada se convierte.</translation>
    </message>
    <message>
        <source>No picture has been converted yet.</source>
        <translation>Aún no se ha convertido ninguna imagen.</translation>
    </message>
    <message>
        <source>Options that you change apply at once to what lands from then on.</source>
        <translation>Las opciones que cambie se aplican enseguida a lo que llegue después.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Results go</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>S&amp;top watching</source>
        <translation>&amp;Dejar de vigilar</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>They wait for Start, as long as “Start by itself” is off.</source>
        <translation>Esperan a «Iniciar» mientras «Inicio automático» esté desactivado.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Carpeta vigilada</translation>
    </message>
    <message>
        <source>Watching {}</source>
        <translation>Vigilando {}</translation>
    </message>
    <message>
        <source>saved {}</source>
        <translation>{} de ahorro</translation>
    </message>
    <message>
        <source>{preset}: {options}</source>
        <translation>{preset}: {options}</translation>
    </message>
    <message>
        <source>{} is watched no more</source>
        <translation>{} ya no se vigila</translation>
    </message>
</context>
<context>
    <name>WaysIn</name>
    <message numerus="yes">
        <source>%Ln address(es) were not added: Dropmill does not use the network. Save the pictures on this computer first.</source>
        <translation>
            <numerusform>%Ln dirección no se ha añadido: Dropmill no usa la red. Guarde antes la imagen en este equipo.</numerusform>
            <numerusform>%Ln direcciones no se han añadido: Dropmill no usa la red. Guarde antes las imágenes en este equipo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of the text name no file: a whole path is needed.</source>
        <translation>
            <numerusform>%Ln línea del texto no indica ningún archivo: hace falta una ruta completa.</numerusform>
            <numerusform>%Ln líneas del texto no indican ningún archivo: hace falta una ruta completa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a folder of pictures</source>
        <translation>Añadir una carpeta de imágenes</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Añadir imágenes</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>There are no files and no picture on the clipboard.</source>
        <extracomment>Of an address in a sentence, in characters.</extracomment>
        <translation>No hay archivos ni ninguna imagen en el portapapeles.</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Vigilar una carpeta</translation>
    </message>
    <message>
        <source>{} was not added: Dropmill does not use the network. Save the picture on this computer first.</source>
        <translation>{} no se ha añadido: Dropmill no usa la red. Guarde antes la imagen en este equipo.</translation>
    </message>
</context>
<context>
    <name>WidthsField</name>
    <message>
        <source>&amp;Widths</source>
        <translation>An&amp;chos</translation>
    </message>
    <message>
        <source>In pixels, with commas: every picture is written in each of them</source>
        <translation>En píxeles, separados por comas: cada imagen se escribe en cada uno de ellos</translation>
    </message>
</context>
<context>
    <name>WorkerTable</name>
    <message>
        <source>Core</source>
        <translation>Núcleo</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Worker</source>
        <extracomment>Of the name of a picture, and beside the text of a cell.</extracomment>
        <translation>Proceso de trabajo</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Procesos de trabajo</translation>
    </message>
</context>
<context>
    <name>_Search</name>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Search names and folders</source>
        <translation>Buscar en nombres y carpetas</translation>
    </message>
</context>
</TS>
